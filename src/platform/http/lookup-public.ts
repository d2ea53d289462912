import { lookup as dnsLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { AppError } from '../../core/errors.ts'
import { isPrivateAddress } from './refuse-address.ts'

/**
 * A DNS look-up for sockets that gives public addresses only. It is the connection's own look-up, so a name cannot be
 * checked with one answer and connected to with another.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    const usable = addresses.filter(({ address }) => !isPrivateAddress(address))
    const [first] = usable
    if (first === undefined) {
      const found = addresses.map(({ address }) => address).join(', ')
      return callback(
        new AppError('URL_REFUSED', 'user', `${hostname} leads to ${found}, no address of the open internet`),
        '',
      )
    }
    if (options.all) callback(null, usable)
    else callback(null, first.address, first.family)
  })
}
