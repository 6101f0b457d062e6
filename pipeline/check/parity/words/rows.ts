import { actionRows } from './actions.ts'
import { animalRows } from './animals.ts'
import { artsRows } from './arts.ts'
import { bodyRows } from './bodies.ts'
import { colourRows } from './colours.ts'
import { computingRows } from './computing.ts'
import { cookingRows } from './cooking.ts'
import { degreeRows } from './degrees.ts'
import { deviceRows } from './devices.ts'
import { householdRows } from './household.ts'
import { learningAndGameRows } from './learning-and-games.ts'
import { limitRows } from './limits.ts'
import { mannerRows } from './manners.ts'
import { materialRows } from './materials.ts'
import { matterRows } from './matter.ts'
import { natureRows } from './nature.ts'
import { oppositeAdjectiveRows } from './opposite-adjectives.ts'
import { peopleRows } from './people.ts'
import { periodRows } from './periods.ts'
import { placeRows } from './places.ts'
import { placeAndVehicleRows } from './places-and-vehicles.ts'
import { plantRows } from './plants.ts'
import { professionRows } from './professions.ts'
import { programRows } from './programs.ts'
import { publicRows } from './public-life.ts'
import { qualityRows } from './qualities.ts'
import { relationRows } from './relations.ts'
import type { WordRow } from './row.ts'
import { sportRows } from './sports.ts'
import { stateRows } from './states.ts'
import { superlativeRows } from './superlatives.ts'
import { technologyRows } from './technology.ts'
import { timeRows } from './times.ts'
import { tradeRows } from './trade.ts'

/** All rows of words. */
export const rows: readonly WordRow[] = [
  ...actionRows,
  ...artsRows,
  ...computingRows,
  ...degreeRows,
  ...limitRows,
  ...matterRows,
  ...natureRows,
  ...peopleRows,
  ...periodRows,
  ...placeRows,
  ...publicRows,
  ...qualityRows,
  ...sportRows,
  ...stateRows,
  ...superlativeRows,
  ...technologyRows,
  ...timeRows,
  ...tradeRows,
  ...animalRows,
  ...plantRows,
  ...materialRows,
  ...colourRows,
  ...householdRows,
  ...professionRows,
  ...placeAndVehicleRows,
  ...learningAndGameRows,
  ...bodyRows,
  ...programRows,
  ...deviceRows,
  ...mannerRows,
  ...relationRows,
  ...oppositeAdjectiveRows,
  ...cookingRows,
]
