import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Title } from '../../ui/title.tsx'
import { DepartmentIndex } from './department-index.tsx'
import { Events } from './events.tsx'
import { Figures } from './figures.tsx'
import { News } from './news.tsx'
import { text } from './text.ts'

/** The first page a citizen sees: search, ways in, and how the centre is doing. */
export function Page() {
  const word = useWords(text)
  return (
    <>
      <div className="hero">
        <Title lead={word.lead}>{word.title}</Title>
        <SearchBox large />
        <p className="often">
          {word.often}
          {word.oftenWords.split('|').map((often) => (
            <Link key={often} to={`/items?q=${encodeURIComponent(often)}`}>
              {often}
            </Link>
          ))}
        </p>
      </div>
      <nav aria-label={word.shortcuts}>
        <ul className="shortcuts">
          <Shortcut to="/bundles" name={word.together} hint={word.togetherHint} />
          <Shortcut to="/tracking" name={word.track} hint={word.trackHint} />
          <Shortcut to="/verify" name={word.verify} hint={word.verifyHint} />
          <Shortcut to="/my-cases" name={word.mine} hint={word.mineHint} />
          <Shortcut to="/complaints" name={word.complain} hint={word.complainHint} />
        </ul>
      </nav>
      <Events />
      <Figures />
      <News />
      <DepartmentIndex />
    </>
  )
}

function Shortcut({ to, name, hint }: { to: string; name: string; hint: string }) {
  return (
    <li>
      <Link to={to}>
        <strong>{name}</strong> <span>{hint}</span>
      </Link>
    </li>
  )
}
