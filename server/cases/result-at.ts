/** Where the result of a case is, as SQL: with its department unless the newest list between it and the issuing window says otherwise. */
export const resultAt = (id: string) => `coalesce((
  select case when not ${id} = any(h.taken_over_ids) then 'on-the-way' when h.to_place = 'issuing' then 'issuing' else 'department' end
  from hand_over h where h.case_ids @> array[${id}] and 'issuing' in (h.from_place, h.to_place) and h.status <> 'taken-back'
  order by h.handed_at desc limit 1), 'department')`
