import { defineSettings } from './define-settings.ts'

/** Who is let in, and what he may. */
export const accessSettings = defineSettings({
  apiAccess: {
    env: 'API_ACCESS',
    default: 'open',
    type: 'text',
    description:
      'How the API knows whose a request is: keys (by a key or a session), open (by the header x-bb-partner-id alone: only where the network is guarded elsewhere).',
  },
  plansFile: {
    env: 'PLANS_FILE',
    type: 'text',
    description: "YAML file of the tenants' plans. Unset: the one that is shipped, src/tenants/plans/plans.yaml.",
  },
})
