'use strict'
// What the validators of the platform's SDKs say about each call, as a text for one that they refuse.

const fs = require('fs')
const path = require('path')
const validateLoosely = require('@segment/loosely-validate-event')
const core = path.join(path.dirname(require.resolve('@segment/analytics-core')), 'validation', 'assertions.js')
const { validateEvent, assertUserIdentity } = require(core)

const calls = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const answers = calls.map((json) => {
  const call = JSON.parse(json)
  const given = 'timestamp' in call ? { ...call, timestamp: new Date(call.timestamp) } : call // as the SDK's users give it
  return { loosely: refusal(() => validateLoosely(given)), node: refusal(() => { validateEvent(call); assertUserIdentity(call) }) }
})

fs.writeFileSync(process.argv[3], JSON.stringify(answers))

function refusal(check) {
  try {
    check()
    return null
  } catch (error) {
    return String(error.message)
  }
}
