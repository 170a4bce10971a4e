// What a phone needs for the rarer kinds of poll and for receipts, and fetches when there are any.
import './elements/rarer-fields.js'
import './model/rarer-ballots.js'
import './model/rarer-receipts.js'
import './model/rarer-results.js'

export { Receipts } from './elements/rarer-receipts.js'
