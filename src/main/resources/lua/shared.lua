-- Stands before every script. Scripts return {outcome, revision, time in ms}; a refusal is a value, never an error reply,
-- because one error fails the whole pipelined batch, whose other commands were applied.
local APPLIED, REPEATED, STALE, NOT_VOTABLE, POLL_CLOSED, WRONG_ROUND, TAKEN = 0, 1, 2, 3, 4, 5, 6

-- The time of Redis in ms; the offset is 0 but in tests.
local function clock(offset)
    local time = redis.call('TIME')
    return time[1] * 1000 + math.floor(time[2] / 1000) + offset
end

local function answer(outcome, rev_key, at)
    return {outcome, tonumber(redis.call('GET', rev_key) or 0), at}
end

-- A participant's number (nil: none yet) and whether anything was written under it.
local function participant(people_key, id)
    local stored = redis.call('HGET', people_key, id)
    if not stored then
        return nil, false
    end
    local number, since = string.match(stored, '^(%d+):?(%d*)$')
    return tonumber(number), since ~= ''
end

-- Gives the participant a number if there is none, and notes the first write: returns the number and the fact, as JSON.
local function join(people_key, number_key, id, number, at)
    number = number or redis.call('INCR', number_key)
    redis.call('HSET', people_key, id, number .. ':' .. at)
    return number, ',"joined":["' .. id .. '",' .. number .. ']'
end

-- Raises the revision, publishes the change (facts = JSON members, each with a comma before it) and answers.
local function apply(rev_key, active_key, channel, at, number, facts)
    local rev = redis.call('INCR', rev_key)
    if number > 0 then
        redis.call('ZADD', active_key, rev, number)
    end
    redis.call('PUBLISH', channel, '{"rev":' .. rev .. ',"at":' .. at .. ',"by":' .. number .. facts .. '}')
    return {APPLIED, rev, at}
end
