'use strict'
// Runs each call through the identify actions of the named destinations.

const fs = require('fs')
const { identifyActions, run } = require('./actions')

const { destinations, calls } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
main()

async function main() {
  const answers = []
  for (const action of identifyActions().filter(({ destination }) => destinations.includes(destination))) {
    for (const [call, json] of calls.entries()) {
      const { payload, requests, refusal } = await run(action, { receivedAt: '2026-02-23T22:28:55.387Z', sentAt: '2026-02-23T22:28:55.111Z', ...JSON.parse(json) })
      answers.push({ destination: action.destination, action: action.action, call, refusal: refusal ?? null, sent: refusal ? '' : JSON.stringify(requests.map(({ url, body }) => [url, body])), payload: JSON.stringify(payload) })
    }
  }

  fs.writeFileSync(process.argv[3], JSON.stringify(answers))
}
