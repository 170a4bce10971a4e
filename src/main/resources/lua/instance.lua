-- What all nodes share; what is there already stays, except for an organiser key that the operator gives.
-- KEYS  1 instance
-- ARGV  1 a new secret  2 hash of a new organiser key  3 hash of the operator's organiser key or ''
redis.call('HSETNX', KEYS[1], 'secret', ARGV[1])
if ARGV[3] ~= '' then
    redis.call('HSET', KEYS[1], 'organiser', ARGV[3])
else
    redis.call('HSETNX', KEYS[1], 'organiser', ARGV[2])
end
return redis.call('HMGET', KEYS[1], 'secret', 'organiser')
