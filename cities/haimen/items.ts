import type { ServiceItem } from '#domain/catalogue/index.ts'
import { developmentItems } from './items/01-development.ts'
import { economyItems } from './items/02-economy.ts'
import { educationItems } from './items/03-education.ts'
import { policeItems } from './items/04-police.ts'
import { civilAffairsItems } from './items/05-civil-affairs.ts'
import { financeItems } from './items/06-finance.ts'
import { labourItems } from './items/07-labour.ts'
import { landItems } from './items/08-land.ts'
import { constructionItems } from './items/09-construction.ts'
import { planningItems } from './items/10-planning.ts'
import { housingItems } from './items/11-housing.ts'
import { transportItems } from './items/12-transport.ts'
import { waterItems } from './items/13-water.ts'
import { agricultureItems } from './items/14-agriculture.ts'
import { fisheriesItems } from './items/15-fisheries.ts'
import { foreignTradeItems } from './items/16-foreign-trade.ts'
import { cultureItems } from './items/17-culture.ts'
import { healthItems } from './items/18-health.ts'
import { familyPlanningItems } from './items/19-family-planning.ts'
import { environmentItems } from './items/20-environment.ts'
import { workSafetyItems } from './items/21-work-safety.ts'
import { urbanManagementItems } from './items/22-urban-management.ts'
import { airDefenceItems } from './items/23-air-defence.ts'
import { meteorologyItems } from './items/24-meteorology.ts'
import { marketItems } from './items/25-market.ts'
import { qualityItems } from './items/26-quality.ts'
import { medicinesItems } from './items/27-medicines.ts'
import { stateTaxItems } from './items/28-state-tax.ts'
import { localTaxItems } from './items/29-local-tax.ts'

/** The 244 items decided for the city, department by department. */
export const items: readonly ServiceItem[] = [
  ...developmentItems,
  ...economyItems,
  ...educationItems,
  ...policeItems,
  ...civilAffairsItems,
  ...financeItems,
  ...labourItems,
  ...landItems,
  ...constructionItems,
  ...planningItems,
  ...housingItems,
  ...transportItems,
  ...waterItems,
  ...agricultureItems,
  ...fisheriesItems,
  ...foreignTradeItems,
  ...cultureItems,
  ...healthItems,
  ...familyPlanningItems,
  ...environmentItems,
  ...workSafetyItems,
  ...urbanManagementItems,
  ...airDefenceItems,
  ...meteorologyItems,
  ...marketItems,
  ...qualityItems,
  ...medicinesItems,
  ...stateTaxItems,
  ...localTaxItems,
]
