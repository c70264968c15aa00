/**
 * The limits of grant `g` of account `a`, each named as the form of the item `item` (an expression, a code or `all`) names its
 * answer, or else as another form of the department does.
 */
export const namedLimits = (item: string): string => `(
  select coalesce(jsonb_agg(l.value || jsonb_build_object('name', coalesce(f.name, l.value ->> 'fact'),
      'nameEn', coalesce(f.name_en, l.value ->> 'fact')) order by l.place), '[]')
  from jsonb_array_elements(g.limits) with ordinality l (value, place)
    left join lateral (
      select q.asked ->> 'title' as name, q.asked ->> 'x-title-en' as name_en
      from item i join item_version v using (code, version),
        lateral (select v.body -> 'form' -> 'properties' -> (l.value ->> 'fact') as asked) q
      where i.department_code = a.department_code and q.asked is not null
      order by i.code = ${item} desc, i.code limit 1) f on true)`
