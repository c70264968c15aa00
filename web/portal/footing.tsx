import { Link } from 'wouter'
import { useWords } from '../kernel/language.tsx'
import { text } from './layout-text.ts'

export function Footing() {
  const word = useWords(text)
  return (
    <footer className="footing">
      <div className="measure">
        <p>{word.motto}</p>
        <ul>
          <li>
            <Link to="/items">{word.items}</Link>
          </li>
          <li>
            <Link to="/departments">{word.departments}</Link>
          </li>
          <li>
            <Link to="/visit">{word.visit}</Link>
          </li>
          <li>
            <Link to="/statistics">{word.statistics}</Link>
          </li>
          <li>
            <Link to="/about">{word.about}</Link>
          </li>
          <li>
            <a href="/feed.atom">{word.feed}</a>
          </li>
          <li>
            <a href="/docs">{word.api}</a>
          </li>
          <li>
            <a href="/staff/">{word.staff}</a>
          </li>
          <li>{word.licence}</li>
        </ul>
      </div>
    </footer>
  )
}
