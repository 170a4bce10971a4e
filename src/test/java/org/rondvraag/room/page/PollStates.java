package org.rondvraag.room.page;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Polls of every type that together reach every branch of what is asked and what is told of them. */
final class PollStates {
    private static final JsonArray OPTIONS = new JsonArray()
            .add(new JsonObject().put("id", "o1").put("text", "Agenda & visie van de <regio>, gedragen door allen"))
            .add(new JsonObject().put("id", "o2").put("text", "Coalitie"))
            .add(new JsonObject().put("id", "o3").put("text", "Middelen"));

    private PollStates() {}

    /** Name to poll, open with a result that everyone may see. */
    static Map<String, JsonObject> all() {
        Map<String, JsonObject> polls = new LinkedHashMap<>();
        polls.put("rating", poll("rating", "{}", "{'counts':[0,3,9,1,2],'mean':3.1333333,'median':3}", "{'sd':0.99}"));
        polls.put(
                "stars",
                poll(
                        "rating",
                        "{'preset':'stars','low':'Slecht','high':'Goed & <wel>'}",
                        "{'counts':[1,0,0,0,4],'mean':4.2,'median':5}",
                        "{}"));
        polls.put(
                "nps",
                poll(
                        "rating",
                        "{'preset':'nps','points':11,'lowest':0,'high':'Zeker'}",
                        "{'counts':[0,0,0,1,0,2,0,4,1,3,4],'mean':7.45,'median':7.5}",
                        "{'sd':2.21,'nps':-6.6667}"));
        polls.put("rated by nobody", poll("rating", "{}", "{'n':0,'counts':[0,0,0,0,0]}", "{}"));
        polls.put(
                "ranking",
                poll(
                        "ranking",
                        "{}",
                        "{'borda':{'o1':1.05,'o2':2.95,'o3':2},'condorcet':'o2'}",
                        "{'schulze':[['o2']]}"));
        polls.put(
                "level ranking", poll("ranking", "{'abstain':false}", "{'borda':{'o1':1.5,'o2':2.5,'o3':2.5}}", "{}"));
        polls.put("points", poll("points", "{'random':true}", "{'mean':{'o1':33.333,'o2':66.667,'o3':0}}", "{}"));
        polls.put(
                "words",
                poll(
                        "words",
                        "{}",
                        "{'words':[{'text':'<b>moed</b>','count':9},{'text':'tijd','count':4},{'text':'a','count':1}]}",
                        "{}"));
        polls.put("one word", poll("words", "{'max':1}", "{'words':[{'text':'moed','count':1}]}", "{}"));
        polls.put("no words", poll("words", "{}", "{'n':0,'words':[]}", "{}"));
        polls.put("open", poll("open", "{}", "{'answers':[{'text':'Meer <tijd> & rust'},{'text':'Niets'}]}", "{}"));
        polls.put("no open answers", poll("open", "{}", "{'n':0,'answers':[]}", "{}"));
        polls.put("unread answers", poll("open", "{}", "{'answers':[]}", "{}").put("review", true));
        polls.put("unread words", poll("words", "{}", "{'words':[]}", "{}").put("review", true));
        polls.put(
                "number",
                poll(
                        "number",
                        "{'least':0,'most':100000,'step':0.5,'unit':'km'}",
                        "{'median':12500.25,'bins':[{'from':-20,'to':0,'count':2},{'from':0,'to':20000.5,'count':7}]}",
                        "{'lower':1.5,'upper':20000}"));
        polls.put(
                "whole number",
                poll("number", "{'most':10,'step':1}", "{'median':3,'bins':[{'from':3,'to':4,'count':2}]}", "{}"));
        polls.put("number of nobody", poll("number", "{'least':1.5}", "{'n':0,'bins':[]}", "{}"));
        polls.put("any number", poll("number", "{}", "{'median':1,'bins':[{'from':0,'to':1,'count':6}]}", "{}"));
        polls.put(
                "quiz",
                poll(
                        "choice",
                        "{'correct':['o2'],'abstain':true,'ballots':'codes'}",
                        "{'counts':{'o1':3,'o2':1,'o3':0}}",
                        "{'right':1}"));
        polls.put(
                "shift",
                shifted(poll("choice", "{}", "{'counts':{'o1':3,'o2':1,'o3':0}}", "{}"), "stuart-maxwell", 0.0004));
        polls.put("shift of two", shifted(poll("choice", "{}", "{'counts':{'o1':3,'o2':1}}", "{}"), "mcnemar", 0.3457));
        polls.put(
                "nobody twice",
                poll("choice", "{}", "{'counts':{'o1':3,'o2':1,'o3':0}}", "{}")
                        .put("shift", json("{'from':1,'to':2,'n':0,'once':{'before':2,'after':0},'flows':[]}")));
        return polls;
    }

    /** One answer to each poll of {@link #all}, by its name. */
    static Object answer(String name) {
        return switch (name) {
            case "rating", "stars" -> 4;
            case "nps" -> 0;
            case "ranking", "level ranking" -> new JsonArray(List.of("o3", "o1"));
            case "points" -> json("{'o1':30,'o3':70}");
            case "words", "one word", "no words", "unread words" -> new JsonArray(List.of("moed & <tijd>"));
            case "open", "no open answers", "unread answers" -> "Meer \"rust\" </textarea>";
            case "number" -> 12.5;
            case "whole number", "number of nobody", "any number" -> 3;
            case "quiz" -> new JsonArray(List.of("o2"));
            default -> "abstain";
        };
    }

    private static JsonObject shifted(JsonObject poll, String test, double p) {
        return poll.put("round", 2)
                .put(
                        "shift",
                        json("{'from':1,'to':2,'n':30,'movers':0.355,'once':{'before':4,'after':1},'flows':["
                                        + "{'from':'o2','to':'o1','count':5},{'from':'o1','to':'o1','count':12},"
                                        + "{'from':'o1','to':'o2','count':7},{'from':'o2','to':'o2','count':3}],"
                                        + "'net':[{'option':'o1','before':20,'after':18,'shift':-0.066,'low':-0.2,'high':0.0667},"
                                        + "{'option':'o2','before':9,'after':11,'shift':0.066,'low':-0.0667,'high':0.2},"
                                        + "{'option':'o3','before':1,'after':1,'shift':0,'low':0,'high':0}]}")
                                .put("test", new JsonObject().put("name", test).put("p", p)));
    }

    private static JsonObject poll(String type, String settings, String tally, String details) {
        boolean options = List.of("choice", "ranking", "points").contains(type);
        JsonObject told = new JsonObject().put("n", 15).put("abstain", 2).mergeIn(json(tally));
        return new JsonObject()
                .put("type", type)
                .put("title", "Wat vindt u van \"" + type + "\"?")
                .put("options", options ? OPTIONS.copy() : new JsonArray())
                .put("settings", json(settings))
                .put("status", "open")
                .put("round", 1)
                .put("results", "live")
                .put("answers", told.getInteger("n") + told.getInteger("abstain"))
                .put("tally", told)
                .put("details", json(details));
    }

    private static JsonObject json(String text) {
        return new JsonObject(text.replace('\'', '"'));
    }
}
