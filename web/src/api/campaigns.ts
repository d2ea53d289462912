import type { components, paths } from './schema.gen.ts'

type OfCampaign = '/campaign-service/api/campaigns/{id}'
type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Campaign = components['schemas']['Campaign']
export type Brief = Campaign['brief']
export type CampaignCreators = Answer<`${OfCampaign}/creators`>
export type CampaignCreator = CampaignCreators['creators'][number]
export type CreatorStatus = CampaignCreator['status']
export type Fit = NonNullable<CampaignCreator['fit']>
export type CampaignPost = Answer<`${OfCampaign}/posts`>['posts'][number]
export type Impact = Answer<`${OfCampaign}/impact`>
export type ModuleImpact = Impact['modules'][number]
export type CreatorChange = NonNullable<
  paths[`${OfCampaign}/creators/{platform}/{profileId}`]['patch']['requestBody']
>['content']['application/json']
export type AddedCreators = NonNullable<
  paths[`${OfCampaign}/creators`]['post']['requestBody']
>['content']['application/json']
export type CampaignCreatorKey = AddedCreators['creators'][number]

export const STATUSES = ['SUGGESTED', 'SHORTLISTED', 'CONTACTED', 'AGREED', 'DECLINED', 'DONE'] as const
