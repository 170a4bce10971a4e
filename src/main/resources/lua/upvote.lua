-- One participant's upvote of one question, set or taken back.
-- KEYS  1 rev  2 gates  3 people  4 number  5 active  6 votes of the question  7 channel
-- ARGV  1 clock offset  2 participant  3 question  4 '1' set | '0' take back
-- APPLIED, REPEATED (the effect is there, votable or not), NOT_VOTABLE
local at = clock(ARGV[1])
local question, on = ARGV[3], ARGV[4] == '1'
local number, joined = participant(KEYS[3], ARGV[2])
local gate = redis.call('HGET', KEYS[2], 'q:' .. question)

-- Questions where this participant's bit is on: this one and those merged into it, whose keys only the gate knows
-- (same hash tag, so same slot).
local supported = {}
if number then
    local prefix = string.sub(KEYS[6], 1, -#question - 1)
    for id in string.gmatch(question .. string.sub(gate or '', 2), '%S+') do
        if redis.call('GETBIT', prefix .. id, number) == 1 then
            supported[#supported + 1] = id
        end
    end
end

if on == (#supported > 0) then
    return answer(REPEATED, KEYS[1], at)
end
if not gate or string.sub(gate, 1, 1) ~= '1' then
    return answer(NOT_VOTABLE, KEYS[1], at)
end

local joining = ''
if not joined then
    number, joining = join(KEYS[3], KEYS[4], ARGV[2], number, at)
end
local votes = {}
if on then
    redis.call('SETBIT', KEYS[6], number, 1)
    votes[1] = '["' .. question .. '",' .. number .. ',true]'
else
    local prefix = string.sub(KEYS[6], 1, -#question - 1)
    for i, id in ipairs(supported) do
        redis.call('SETBIT', prefix .. id, number, 0)
        votes[i] = '["' .. id .. '",' .. number .. ',false]'
    end
end
return apply(KEYS[1], KEYS[5], KEYS[7], at, number, ',"votes":[' .. table.concat(votes, ',') .. ']' .. joining)
