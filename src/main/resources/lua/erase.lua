-- Takes away everything of an event; whoever has it open hears so.
-- KEYS  1 rev  2 docs  3 gates  4 people  5 number  6 active  7 commits  8 questions  9 rounds  10 online  11 channel
--       then prefixes: 12 votes  13 seen  14 ballots  15 cast
-- ARGV  1 clock offset
-- APPLIED, REPEATED (there is no such event)
local at = clock(ARGV[1])
if redis.call('EXISTS', KEYS[1]) == 0 then
    return {REPEATED, 0, at}
end
for _, question in ipairs(redis.call('SMEMBERS', KEYS[8])) do
    redis.call('UNLINK', KEYS[12] .. question, KEYS[13] .. question)
end
for _, round in ipairs(redis.call('SMEMBERS', KEYS[9])) do
    redis.call('UNLINK', KEYS[14] .. round, KEYS[15] .. round)
end
for i = 1, 10 do
    redis.call('UNLINK', KEYS[i])
end
redis.call('PUBLISH', KEYS[11], '{"erased":true}')
return {APPLIED, 0, at}
