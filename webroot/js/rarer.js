// What a phone needs for the rarer kinds of poll, and fetches when there is one.
import './elements/rarer-fields.js'
import './model/rarer-ballots.js'
import './model/rarer-results.js'
