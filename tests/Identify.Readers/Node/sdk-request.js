'use strict'
// The request that the platform's Node SDK makes of the calls.

const fs = require('fs')
const { Analytics } = require('@segment/analytics-node')

const { writeKey, calls } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const requests = []
const httpClient = {
  async makeRequest(request) {
    requests.push({ url: request.url, method: request.method, headers: request.headers, body: typeof request.body === 'string' ? request.body : JSON.stringify(request.body ?? request.data) })
    return { status: 200, statusText: 'OK', ok: true, headers: {}, text: async () => '{}', json: async () => ({}) }
  }
}
const analytics = new Analytics({ writeKey, maxEventsInBatch: calls.length, httpClient })
for (const { context, timestamp, ...call } of calls) // without the context, the SDK writes its own
  analytics.identify({ ...call, timestamp: timestamp && new Date(timestamp) })

analytics.closeAndFlush().then(() => fs.writeFileSync(process.argv[3], JSON.stringify(requests)))
