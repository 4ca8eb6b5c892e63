// Written by generate.js: every file of data/ but guide.json, in the order in which loadGuide reads them.
import type { Guide } from '@stackmark/engine'
import claims from '../data/claims.json' with { type: 'json' }
import constants from '../data/constants.json' with { type: 'json' }
import criteria from '../data/criteria.json' with { type: 'json' }
import factsAdvice from '../data/facts/advice.json' with { type: 'json' }
import factsBid from '../data/facts/bid.json' with { type: 'json' }
import factsCapacity from '../data/facts/capacity.json' with { type: 'json' }
import factsClaim from '../data/facts/claim.json' with { type: 'json' }
import factsConnections from '../data/facts/connections.json' with { type: 'json' }
import factsContract from '../data/facts/contract.json' with { type: 'json' }
import factsCoverage from '../data/facts/coverage.json' with { type: 'json' }
import factsDomainSpeed from '../data/facts/domain-speed.json' with { type: 'json' }
import factsEcosystem from '../data/facts/ecosystem.json' with { type: 'json' }
import factsEffort from '../data/facts/effort.json' with { type: 'json' }
import factsFullStack from '../data/facts/full-stack.json' with { type: 'json' }
import factsFx from '../data/facts/fx.json' with { type: 'json' }
import factsHiring from '../data/facts/hiring.json' with { type: 'json' }
import factsInterval from '../data/facts/interval.json' with { type: 'json' }
import factsLink from '../data/facts/link.json' with { type: 'json' }
import factsMarketRate from '../data/facts/market-rate.json' with { type: 'json' }
import factsMemory from '../data/facts/memory.json' with { type: 'json' }
import factsMisconception from '../data/facts/misconception.json' with { type: 'json' }
import factsMvp from '../data/facts/mvp.json' with { type: 'json' }
import factsOption from '../data/facts/option.json' with { type: 'json' }
import factsOverrun from '../data/facts/overrun.json' with { type: 'json' }
import factsPay from '../data/facts/pay.json' with { type: 'json' }
import factsPool from '../data/facts/pool.json' with { type: 'json' }
import factsPrecedent from '../data/facts/precedent.json' with { type: 'json' }
import factsPremium from '../data/facts/premium.json' with { type: 'json' }
import factsPrice from '../data/facts/price.json' with { type: 'json' }
import factsProject from '../data/facts/project.json' with { type: 'json' }
import factsRate from '../data/facts/rate.json' with { type: 'json' }
import factsRatio from '../data/facts/ratio.json' with { type: 'json' }
import factsSaving from '../data/facts/saving.json' with { type: 'json' }
import factsStudy from '../data/facts/study.json' with { type: 'json' }
import factsThroughput from '../data/facts/throughput.json' with { type: 'json' }
import factsTimeline from '../data/facts/timeline.json' with { type: 'json' }
import factsTypes from '../data/facts/types.json' with { type: 'json' }
import factsUsage from '../data/facts/usage.json' with { type: 'json' }
import factsVerdict from '../data/facts/verdict.json' with { type: 'json' }
import features from '../data/features.json' with { type: 'json' }
import languages from '../data/languages.json' with { type: 'json' }
import misconceptions from '../data/misconceptions.json' with { type: 'json' }
import needs from '../data/needs.json' with { type: 'json' }
import options from '../data/options.json' with { type: 'json' }
import precedentModels from '../data/precedent-models.json' with { type: 'json' }
import precedents from '../data/precedents.json' with { type: 'json' }
import productTypes from '../data/product-types.json' with { type: 'json' }
import questions from '../data/questions.json' with { type: 'json' }
import referenceClasses from '../data/reference-classes.json' with { type: 'json' }
import rules from '../data/rules.json' with { type: 'json' }
import skills from '../data/skills.json' with { type: 'json' }
import sources from '../data/sources.json' with { type: 'json' }
import sourcesCatalogue from '../data/sources-catalogue.json' with { type: 'json' }
import sourcesModel from '../data/sources-model.json' with { type: 'json' }
import stack from '../data/stack.json' with { type: 'json' }
import teams from '../data/teams.json' with { type: 'json' }
import traitAnswers from '../data/trait-answers.json' with { type: 'json' }
import traits from '../data/traits.json' with { type: 'json' }

export const bundledFiles = [
  claims,
  constants,
  criteria,
  factsAdvice,
  factsBid,
  factsCapacity,
  factsClaim,
  factsConnections,
  factsContract,
  factsCoverage,
  factsDomainSpeed,
  factsEcosystem,
  factsEffort,
  factsFullStack,
  factsFx,
  factsHiring,
  factsInterval,
  factsLink,
  factsMarketRate,
  factsMemory,
  factsMisconception,
  factsMvp,
  factsOption,
  factsOverrun,
  factsPay,
  factsPool,
  factsPrecedent,
  factsPremium,
  factsPrice,
  factsProject,
  factsRate,
  factsRatio,
  factsSaving,
  factsStudy,
  factsThroughput,
  factsTimeline,
  factsTypes,
  factsUsage,
  factsVerdict,
  features,
  languages,
  misconceptions,
  needs,
  options,
  precedentModels,
  precedents,
  productTypes,
  questions,
  referenceClasses,
  rules,
  skills,
  sourcesCatalogue,
  sourcesModel,
  sources,
  stack,
  teams,
  traitAnswers,
  traits,
] as readonly object[] as readonly Partial<Guide>[]
