-- One participant's ballot in one round of a poll; the last one counts.
-- KEYS  1 rev  2 gates  3 people  4 number  5 active  6 ballots of the round  7 ballot ids of the round  8 channel
-- ARGV  1 clock offset  2 participant  3 poll  4 round  5 ballot id  6 answer (JSON)
-- APPLIED, REPEATED (also after close), TAKEN, POLL_CLOSED, WRONG_ROUND
local KEPT = 8
local at = clock(ARGV[1])
local poll, round, ballot = ARGV[3], ARGV[4], ARGV[5]
local number, joined = participant(KEYS[3], ARGV[2])

local owner = tonumber(redis.call('HGET', KEYS[7], ballot) or nil)
if owner then
    return answer(owner == number and REPEATED or TAKEN, KEYS[1], at)
end

local gate = redis.call('HGET', KEYS[2], 'p:' .. poll)
if not gate then
    return answer(POLL_CLOSED, KEYS[1], at)
end
local open_round, closes_at = string.match(gate, '^(%d+) (%d+)$')
if open_round ~= round then
    return answer(WRONG_ROUND, KEYS[1], at)
end
if tonumber(closes_at) > 0 and at > tonumber(closes_at) then
    return answer(POLL_CLOSED, KEYS[1], at)
end

local joining = ''
if not joined then
    number, joining = join(KEYS[3], KEYS[4], ARGV[2], number, at)
end
redis.call('HSET', KEYS[6], number, ballot .. ' ' .. at .. ' ' .. ARGV[6])

-- The ids of the last ballots are kept, so that a late repeat is known for one.
local ids = {}
for id in string.gmatch(redis.call('HGET', KEYS[7], '#' .. number) or '', '%S+') do
    ids[#ids + 1] = id
end
if #ids == KEPT then
    redis.call('HDEL', KEYS[7], table.remove(ids, 1))
end
ids[#ids + 1] = ballot
redis.call('HSET', KEYS[7], ballot, number, '#' .. number, table.concat(ids, ' '))

local fact = '["' .. poll .. '",' .. round .. ',' .. number .. ',"' .. ballot .. '",' .. ARGV[6] .. ']'
return apply(KEYS[1], KEYS[5], KEYS[8], at, number, ',"ballots":[' .. fact .. ']' .. joining)
