'use strict'
// Reads each call with the platform's classic reader, and compares its accessors with what the C# values were.

const fs = require('fs')
const { isDeepStrictEqual } = require('util')
const { Identify } = require('@segment/facade')

const calls = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
let comparisons = 0
const accessors = new Set()
const mismatches = []
for (const { type, json, expected } of calls) {
  const call = JSON.parse(json)
  for (const [accessor, value] of Object.entries(expected)) {
    comparisons++
    accessors.add(accessor)
    const actual = plain(read(new Identify(structuredClone(call)), accessor))
    if (!isDeepStrictEqual(actual, value))
      mismatches.push(`${type} ${accessor}: ${JSON.stringify(actual)} instead of ${JSON.stringify(value)}`)
  }
}

fs.writeFileSync(process.argv[3], JSON.stringify({ comparisons, accessors: [...accessors].sort(), mismatches }))

function read(facade, accessor) {
  const [kind, argument] = accessor.split(':')
  switch (kind) {
    case 'trait': return facade.proxy('traits.' + argument)
    case 'context': return facade.proxy('context.' + argument)
    case 'enabled': return facade.enabled(argument)
    case 'names': return Object.keys(facade.obj.traits).sort()
    default: return typeof facade[kind] === 'function' ? facade[kind]() : facade.proxy(kind)
  }
}

function plain(value) {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
