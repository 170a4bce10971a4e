-- Writes documents if every document that the rule had read is still at the version it had.
-- KEYS  1 rev  2 docs  3 gates  4 people  5 number  6 active  7 commits  8 questions  9 rounds  10 channel
--       11 prefix of the keys of votes
-- ARGV  1 clock offset  2 token of this commit  3 participant or ''; then lists, each as its length and its entries:
--       expected (field, version) · guards (question, most votes of others) · writes (field, JSON body) ·
--       gates (field, value or '' to shut it for good, round or '') · votes (question)
-- APPLIED, REPEATED (this token was committed: the revision is that of then), STALE
local REMEMBERED = 4096
local at = clock(ARGV[1])
local token = ARGV[2]

local done = redis.call('ZSCORE', KEYS[7], token)
if done then
    return {REPEATED, tonumber(done), at}
end

local position = 3
local function take()
    position = position + 1
    return ARGV[position]
end

for _ = 1, tonumber(take()) do
    local stored = redis.call('HGET', KEYS[2], take())
    local version = stored and string.match(stored, '^%d+') or '0'
    if version ~= take() then
        return answer(STALE, KEYS[1], at)
    end
end
local number, joined = 0, true
if ARGV[3] ~= '' then
    number, joined = participant(KEYS[4], ARGV[3])
end
for _ = 1, tonumber(take()) do
    local votes = KEYS[11] .. take()
    local own = number and redis.call('GETBIT', votes, number) or 0
    if redis.call('BITCOUNT', votes) - own > tonumber(take()) then
        return answer(STALE, KEYS[1], at)
    end
end

local rev = tonumber(redis.call('GET', KEYS[1]) or 0) + 1
local docs = {}
for i = 1, tonumber(take()) do
    local field, body = take(), take()
    redis.call('HSET', KEYS[2], field, rev .. ' ' .. body)
    local kind, id = string.match(field, '^(%l+):(.+)$')
    docs[i] = '["' .. kind .. '","' .. id .. '",' .. body .. ']'
end
for _ = 1, tonumber(take()) do
    local field, value, round = take(), take(), take()
    local id = string.sub(field, 3)
    if value == '' then
        redis.call('HDEL', KEYS[3], field)
    else
        redis.call('HSET', KEYS[3], field, value)
        if round == '' then
            redis.call('SADD', KEYS[8], id)
        else
            redis.call('SADD', KEYS[9], id .. ':' .. round)
        end
    end
end

local facts = ',"docs":[' .. table.concat(docs, ',') .. ']'
if not joined then
    local joining
    number, joining = join(KEYS[4], KEYS[5], ARGV[3], number, at)
    facts = facts .. joining
end
local votes = {}
for i = 1, tonumber(take()) do
    local question = take()
    redis.call('SETBIT', KEYS[11] .. question, number, 1)
    redis.call('SADD', KEYS[8], question)
    votes[i] = '["' .. question .. '",' .. number .. ',true]'
end
if #votes > 0 then
    facts = facts .. ',"votes":[' .. table.concat(votes, ',') .. ']'
end

redis.call('ZADD', KEYS[7], rev, token)
redis.call('ZREMRANGEBYRANK', KEYS[7], 0, -REMEMBERED - 1)
return apply(KEYS[1], KEYS[6], KEYS[10], at, number, facts)
