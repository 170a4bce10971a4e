-- Where an event stands.
-- KEYS  1 rev
-- ARGV  1 clock offset
return {tonumber(redis.call('GET', KEYS[1]) or 0), clock(ARGV[1])}
