'use strict'
// Measures what the identify actions read, one trait at a time, and writes it as the analyzers' table:
//   node destination-table.js <reserved traits, separated by commas> <file>

const fs = require('fs')
const { isDeepStrictEqual } = require('util')
const { identifyActions, run } = require('./actions')

const traits = process.argv[2].split(',')
const values = {
  age: 32, avatar: 'https://example.com/peter.png', birthday: '1971-02-19', createdAt: '2009-05-10T11:12:13.000Z',
  email: 'peter@example.com', gender: 'm', id: '42', phone: '+15555550123', website: 'https://example.org/peter',
  'address.postalCode': '94107', 'company.employee_count': 217, customText: 'loyal'
}
const custom = { customText: values.customText, customObject: { level: 'gold' }, customArray: ['gold', 'silver'] }

stopTime()
main()

async function main() {
  const lines = [['destination', 'name', 'action', 'demands', 'refuses', 'others', ...traits, ...Object.keys(custom)].join('\t')]
  for (const action of identifyActions())
    lines.push(await measure(action))

  fs.writeFileSync(process.argv[3], lines.join('\n') + '\n')
}

async function measure(action) {
  const camel = await measureSpelling(action, (name) => name)
  const snake = await measureSpelling(action, snakeCase)
  const cells = Object.keys(camel.kinds).map((name) => {
    const [first, second] = [camel.kinds[name], snake.kinds[name]]
    if (camel.isSent !== snake.isSent && spelled(name, snakeCase) === name)
      return camel.isSent ? first : second // what is sent says more than what is mapped

    return first === second ? first : first + second
  })
  const demands = traits.filter((name) => camel.demands.has(name) || snake.demands.has(name))
  const refusals = Object.entries({ ...snake.refusals, ...camel.refusals }).map(([what, reason]) => `${what}: ${reason}`)
  return [action.destination, action.name, action.action, demands.join(' '), refusals.join('; '), otherNames(action).join(' '), ...cells].join('\t')
}

/** What becomes of each trait: + own field, = copied under our name, x thrown away, ! the call is refused, - not read. */
async function measureSpelling(action, spell) {
  const refusals = {}
  const all = [...traits, ...Object.keys(custom)]
  const { accepted, texts } = await findAccepted(action, all, spell, refusals)
  const send = (names, changed) => run(action, call(names, spell, { ...texts, ...changed }))
  const whole = await send(accepted)
  const isSent = !whole.refusal && whole.requests.length > 0
  const kinds = {}
  const demands = new Set()
  for (const trait of all) {
    if (!accepted.includes(trait)) {
      kinds[trait] = refusals[trait] ? '!' : '-'
      continue
    }

    const rest = await send(without(accepted, trait))
    kinds[trait] = classify(action, spelled(trait, spell), whole, rest, isSent)
    if (isSent && (rest.refusal || rest.requests.length === 0))
      demands.add(trait)
  }

  for (const [what, value] of isSent ? Object.entries(forms) : []) {
    const trait = what.split(' ')[0]
    const changed = await send(accepted, { [trait]: value })
    if (changed.refusal)
      refusals[what] = sentence(changed.refusal)
  }

  return { kinds, demands, refusals, isSent }
}

const forms = {
  'avatar relative': '/peter.png',
  'avatar unicode': 'https://example.com/bücher.png',
  'website relative': '/peter',
  'website unicode': 'https://example.com/bücher',
  'gender word': 'female',
  'phone national': '555 0123'
}

/** The traits that the action accepts together, and the texts that it takes in place of objects. */
async function findAccepted(action, all, spell, refusals) {
  let accepted = all
  const texts = {}
  const base = await run(action, call(['email'], spell, {}))
  for (const trait of all.filter((name) => isObject(name) || typeof custom[name] === 'object')) {
    const whole = await run(action, call(accepted, spell, texts))
    if (!whole.refusal)
      break

    const alone = await run(action, call(['email', ...membersOf(trait)], spell, {}))
    const asText = await run(action, call(accepted, spell, { ...texts, [trait]: 'Initech' }))
    const reason = !base.refusal && alone.refusal ? alone.refusal
      : whole.refusal !== asText.refusal && isAboutForm(whole.refusal) ? whole.refusal
      : undefined
    if (reason) {
      refusals[trait] = sentence(reason)
      accepted = without(accepted, trait)
      texts[trait] = 'Initech'
    }
  }

  return { accepted, texts }
}

function classify(action, path, whole, rest, isSent) {
  const mapped = changes(whole.payload, rest.payload)
  if (mapped.length === 0)
    return '-'

  const sent = isSent ? changes(whole.requests.map(readable), rest.requests.map(readable)) : mapped
  if (sent.length === 0)
    return 'x'

  const isCopy = sent.every((place) => `.${place.join('.')}.`.includes(`.${path}.`))
  return isCopy && !mappedNames(action).some((name) => name === path || name.startsWith(path + '.')) ? '=' : '+'
}

/** The traits that the mapping names. */
function mappedNames(action) {
  return [...JSON.stringify(action.mapping).matchAll(/(?<!context\.)\btraits\.([\w$-]+(?:\.[\w$-]+)*)/g)].map((match) => match[1])
}

function otherNames(action) {
  const reserved = new Set(traits.flatMap((name) => [name, snakeCase(name)]))
  return [...new Set(mappedNames(action))].filter((name) => !reserved.has(name)).sort()
}

/** The places of values that are in the first, but not in the second. */
function changes(first, second, place = []) {
  if (isDeepStrictEqual(first, second))
    return []

  const inner = parsed(first)
  if (typeof inner !== 'object' || inner === null)
    return [place]

  const other = parsed(second)
  return Object.keys(inner).flatMap((key) => changes(inner[key], other?.[key], Array.isArray(inner) ? place : [...place, key]))
}

/** JSON is often inside a text. */
function parsed(value) {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value))
    return value

  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function readable(request) {
  const form = /^[\w.%+[\]-]+=/.test(request.body) ? Object.fromEntries(new URLSearchParams(request.body)) : request.body
  return { url: request.url, body: form }
}

/** A call with the named traits; those in the last argument have another value. */
function call(names, spell, changed) {
  const sent = {}
  for (const name of names) {
    if (isObject(name) || changed[name.split('.')[0]] !== undefined)
      continue

    const place = spelled(name, spell).split('.')
    let target = sent
    for (const part of place.slice(0, -1))
      target = target[part] ??= {}
    target[place.at(-1)] = values[name] ?? custom[name] ?? `the ${name}`
  }

  for (const [name, value] of Object.entries(changed))
    sent[spelled(name, spell)] = value

  return {
    type: 'identify',
    userId: '97980cfe-a041-4416-9dd8-e972b787e9b4',
    anonymousId: '507f191e-8100-4a0b-90a2-3a1f5d1f2b33',
    messageId: '022bb90c-bbac-11e4-8dfc-aa07a5b093db',
    timestamp: '2026-02-23T22:28:55.387Z',
    sentAt: '2026-02-23T22:28:55.111Z',
    receivedAt: '2026-02-23T22:28:55.387Z',
    context: { ip: '8.8.8.8', userAgent: 'Mozilla/5.0', library: { name: 'Identify.Generators', version: '1.0.0' } },
    integrations: {},
    traits: sent
  }
}

function without(names, trait) {
  return names.filter((name) => name !== trait && !name.startsWith(trait + '.'))
}

function membersOf(trait) {
  return isObject(trait) ? traits.filter((name) => name.startsWith(trait + '.')) : [trait]
}

function isObject(name) {
  return traits.some((other) => other.startsWith(name + '.'))
}

function spelled(name, spell) {
  return name.split('.').map(spell).join('.')
}

function snakeCase(name) {
  return name.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase())
}

function isAboutForm(reason) {
  return /must be|cannot contain/i.test(reason)
}

function sentence(reason) {
  const sentences = reason.split(/(?<=\.)\s/)
  return (sentences.find(isAboutForm) ?? sentences[0]).replace(/\.$/, '')
}

/** Actions send the time and random numbers, which would look like a change. */
function stopTime() {
  const RealDate = Date
  const now = RealDate.UTC(2026, 1, 23, 22, 28, 55, 387)
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now] : parts))
    }

    static now() {
      return now
    }
  }
  Math.random = () => 0.5
  const crypto = require('crypto')
  crypto.randomUUID = () => '97980cfe-a041-4416-9dd8-e972b787e9b4'
  crypto.randomBytes = (size) => Buffer.alloc(size, 7)
}
