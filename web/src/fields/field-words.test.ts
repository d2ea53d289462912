import assert from 'node:assert/strict'
import test from 'node:test'
import { fieldLabel } from './field-words.ts'
import { fieldNamed, isPercent, shownFields } from './profile-fields.ts'

test('a figure that the server gives in percent reads as a percentage, and no other does', () => {
  for (const name of shownFields) {
    const { type, description } = fieldNamed(name)
    if (type === 'number' || type === 'integer')
      assert.equal(isPercent(name), /in percent/.test(description), `${name}: ${description}`)
  }
})

test('every field has a label of its own', () => {
  const labels = shownFields.map(fieldLabel)
  assert.equal(new Set(labels).size, labels.length)
  assert.equal(fieldLabel('avgLikes30d'), 'Avg. likes 30 d')
  assert.equal(fieldLabel('reelsShare'), 'Reels share')
  assert.equal(fieldLabel('followersGrowth90dPct'), 'Growth 90 d')
})
