// Construction projects (工程建设项目): four stages and the side lines beside them, each handled by many departments at once.
// Invariant: a stage begins when those it needs were granted; no stage promises more than the law allows.
// Begin with template.ts; what a stage goes through is parallel/ and acceptance/.
export { constructionFactFaults } from './facts-faults.ts'
export { templateFaults } from './template-faults.ts'
export {
  sideLines,
  type ConstructionFact,
  type ConstructionTemplate,
  type SideLine,
  type StageItem,
  type StageTemplate,
} from './template.ts'
