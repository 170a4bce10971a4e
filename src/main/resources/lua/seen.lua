-- Notes which questions a participant has had in view. Raises no revision; questions that nobody could vote on are skipped.
-- KEYS  1 people  2 number  3 questions  4 channel  5 prefix of the keys of seen
-- ARGV  1 participant  then question ids
local number = participant(KEYS[1], ARGV[1])
local fresh = {}
for i = 2, #ARGV do
    local id = ARGV[i]
    if redis.call('SISMEMBER', KEYS[3], id) == 1 then
        if not number then
            number = redis.call('INCR', KEYS[2])
            redis.call('HSET', KEYS[1], ARGV[1], number)
        end
        if redis.call('SETBIT', KEYS[5] .. id, number, 1) == 0 then
            fresh[#fresh + 1] = '"' .. id .. '"'
        end
    end
end
if #fresh > 0 then
    redis.call('PUBLISH', KEYS[4], '{"by":' .. number .. ',"seen":[' .. table.concat(fresh, ',') .. ']}')
end
return #fresh
