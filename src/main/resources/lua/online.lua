-- Notes how many are here through a node and how many of them answered, and returns both of all nodes that said so lately.
-- KEYS  1 online
-- ARGV  1 clock offset  2 node  3 here  4 of those, answered  5 how long it counts, in ms
local at = clock(ARGV[1])
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3] .. ' ' .. ARGV[4] .. ' ' .. at)
redis.call('PEXPIRE', KEYS[1], ARGV[5])
local here, answered, stored = 0, 0, redis.call('HGETALL', KEYS[1])
for i = 1, #stored, 2 do
    local some, of_them, since = string.match(stored[i + 1], '^(%d+) (%d+) (%d+)$')
    if since and at - tonumber(since) < tonumber(ARGV[5]) then
        here = here + tonumber(some)
        answered = answered + tonumber(of_them)
    else
        redis.call('HDEL', KEYS[1], stored[i])
    end
end
return { here, answered }
