-- Notes how many connections a node has, and returns how many all nodes have that said so lately.
-- KEYS  1 online
-- ARGV  1 clock offset  2 node  3 connections  4 how long it counts, in ms
local at = clock(ARGV[1])
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3] .. ' ' .. at)
redis.call('PEXPIRE', KEYS[1], ARGV[4])
local sum, stored = 0, redis.call('HGETALL', KEYS[1])
for i = 1, #stored, 2 do
    local connections, since = string.match(stored[i + 1], '^(%d+) (%d+)$')
    if at - tonumber(since) < tonumber(ARGV[4]) then
        sum = sum + tonumber(connections)
    else
        redis.call('HDEL', KEYS[1], stored[i])
    end
end
return sum
