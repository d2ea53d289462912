import { defineSettings } from './define-settings.ts'

/** Who is let in, and what he may. */
export const accessSettings = defineSettings({
  apiAccess: {
    env: 'API_ACCESS',
    default: 'keys',
    type: 'text',
    description:
      'How the API knows whose a request is: keys (by a key or a session), open (by the header x-bb-partner-id alone: only where the network is guarded elsewhere).',
  },
  localTenant: {
    env: 'LOCAL_TENANT',
    type: 'text',
    description:
      'Tenant that the web page is signed in as, without a key, when it is opened on this very machine and HOST is loopback. Unset: nobody, but `start` takes demo; none turns it off there too (where a proxy on this machine leads others to the page and sends no header that says so).',
  },
  trustedProxies: {
    env: 'TRUSTED_PROXIES',
    default: '',
    type: 'list',
    description: "Addresses or networks of proxies whose X-Forwarded-For is believed when a caller's address counts.",
  },
  plansFile: {
    env: 'PLANS_FILE',
    type: 'text',
    description: "YAML file of the tenants' plans. Unset: the one that is shipped, src/tenants/plans/plans.yaml.",
  },
})
