'use strict'
// Runs the identify actions of @segment/action-destinations with the mappings of a user who changes none, and without a network.

const path = require('path')

/** The requests of the action that runs; each action runs alone. */
let requests = []

closeNetwork()

const { manifest } = require('@segment/action-destinations')
const { Destination } = require('@segment/actions-core')
const { parseFql, validate } = require('@segment/destination-subscriptions')
const core = path.dirname(require.resolve('@segment/actions-core'))
const { transform } = require(path.join(core, 'mapping-kit'))
const { defaultValues } = require(path.join(core, 'defaults'))

/** All actions that an identify call triggers by default, in the order of their names. */
function identifyActions() {
  const found = new Map()
  for (const { definition, directory } of Object.values(manifest)) {
    const presets = (definition.presets ?? []).map((preset) => [preset.partnerAction, preset.subscribe, preset.mapping])
    const actions = Object.entries(definition.actions).map(([key, action]) => [key, action.defaultSubscription, {}])
    for (const [key, subscription, mapping] of [...presets, ...actions]) {
      const action = definition.actions[key]
      const id = `${directory} ${key}`
      if (action && !found.has(id) && isIdentify(subscription))
        found.set(id, { destination: directory, name: displayName(definition.name), action: key, definition, mapping: { ...choices(action), ...defaultValues(action.fields), ...mapping } })
    }
  }

  return [...found.values()].sort((a, b) => compare(a.destination, b.destination) || compare(a.action, b.action))
}

/** What an action makes of a call: the mapped payload, the requests, and why it refused the call, if it did. */
async function run(action, call) {
  const event = structuredClone(call)
  const payload = transform(structuredClone(action.mapping), event)
  requests = []
  const destination = new Destination(action.definition)
  try {
    await destination.executeAction(action.action, {
      event,
      mapping: structuredClone(action.mapping),
      settings: settingsOf(action.definition),
      auth: { accessToken: 'token', refreshToken: 'token' },
      features: {},
      statsContext: {},
      logger: { debug() {}, info() {}, warn() {}, error() {}, crit() {}, log() {} },
      transactionContext: { transaction: {}, setTransaction() {} },
      stateContext: { getRequestContext() {}, setResponseContext() {} },
      subscriptionMetadata: {}
    })
    return { payload, requests }
  } catch (error) {
    return { payload, requests, refusal: String(error?.message ?? error) }
  }
}

function isIdentify(subscription) {
  const event = { type: 'identify', userId: '1', traits: { email: 'a@example.com' }, context: {} }
  return typeof subscription === 'string' && subscription.includes('identify') && validate(parseFql(subscription), event)
}

/** What has to be chosen before a destination can be switched on, such as the role of a contact in Intercom. */
function choices(action) {
  const chosen = action.syncMode ? { __segment_internal_sync_mode: action.syncMode.default } : {}
  for (const [key, field] of Object.entries(action.fields)) {
    if (field.required === true && field.default === undefined && !field.multiple && field.type !== 'object')
      chosen[key] = choose(field)
  }

  return chosen
}

function choose(field) {
  return Array.isArray(field.choices) && field.choices.length > 0 ? field.choices[0].value ?? field.choices[0]
    : field.type === 'boolean' ? false
    : field.type === 'number' || field.type === 'integer' ? 1
    : field.format === 'uri' ? 'https://x.example.com'
    : 'x'
}

function settingsOf(definition) {
  const settings = {}
  for (const [key, field] of Object.entries(definition.authentication?.fields ?? {})) {
    settings[key] = field.default !== undefined && field.default !== '' ? field.default
      : /url|endpoint/i.test(key) ? 'https://x.example.com'
      : choose(field)
  }

  return settings
}

function displayName(name) {
  return name
    .replace(/^Actions\s+/, '')
    .replace(/\s*\((Actions?|Cloud)\)/i, '')
    .replace(/\s+Cloud Mode$/, '')
    .trim()
}

/** Answers every request by itself, and lets nothing else leave the machine. */
function closeNetwork() {
  process.env.SALESFORCE_CLIENT_ID = process.env.SALESFORCE_CLIENT_SECRET = 'x'
  const net = require('net')
  net.Socket.prototype.connect = function () {
    process.nextTick(() => this.destroy(new Error('There is no network here.')))
    return this
  }

  const crossFetch = require('cross-fetch')
  const answer = async (input, options) => {
    const request = new crossFetch.Request(input, options)
    const text = request.method === 'GET' || request.method === 'HEAD' ? '' : await request.text()
    requests.push({ method: request.method, url: request.url, body: text })
    const body = { id: '1', ok: true, success: true, status: 'success', total: 0, count: 0, value: [], access_token: 'token', token: 'token', data: [], results: [], records: [], contacts: [] }
    return new crossFetch.Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } })
  }
  require(path.join(path.dirname(require.resolve('@segment/actions-core')), 'fetch')).default = answer
  globalThis.fetch = answer
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

module.exports = { identifyActions, run }
