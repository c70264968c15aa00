/** A government department (部门); `code` is two digits, `word` opens its document numbers (海建 in 海建审受〔2008〕第000123号). */
export interface Department {
  code: string
  name: string
  nameEn: string
  word: string
  creditCode: string
  /** Led by the upper level (垂直管理): the city can coordinate but not command it. */
  vertical: boolean
}

/** A window (窗口) of the hall, staffed by one department; `code` is two digits of department and two of serial. */
export interface ServiceWindow {
  code: string
  departmentCode: string
  name: string
  nameEn: string
}
