// Goal: show that an application document is read strictly, written whole, and that what this
// program does not know is still there afterwards. Method: documents with one fault each, and
// round trips.
#include "kiosk/domain/application_json.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/domain/field.h"
#include "tests/domain/domain_support.h"

using namespace madoguchi::domain;
using Json = nlohmann::json;

namespace {

std::string document(const std::string& members) {
    return R"({"format":"madoguchi-application","version":1,)" + members + "}";
}

std::string where_refused(const std::string& json) {
    const auto application = read_application(json);
    INFO(json.substr(0, 200));
    REQUIRE_FALSE(application.ok());
    CHECK(application.problem().kind == madoguchi::ProblemKind::Refused);
    return application.problem().where;
}

Application read(const std::string& json) {
    const auto application = read_application(json);
    INFO(json);
    if (!application) FAIL(application.problem().sentence());
    return *application;
}

Json written(const Application& application) { return Json::parse(write_application(application)); }

}  // namespace

TEST_CASE("an empty document answers nothing", "[domain][document]") {
    const Application application = read(R"({"format":"madoguchi-application","version":1})");
    CHECK_FALSE(application.applicant.name);
    CHECK_FALSE(application.money.sources.public_grant);
    CHECK_FALSE(application.resources_answered);
    CHECK_FALSE(application.years_answered);
    CHECK(application.language == "ja");
}

TEST_CASE("null is the same as missing, an empty list is an answer", "[domain][document]") {
    const Application application =
        read(document(R"("resources":null,"partners":[],"applicant":null,"idea":{"novelty":"",)"
                      R"("model":null},"money":{"costs":[],"years":null})"));
    CHECK_FALSE(application.resources_answered);
    CHECK(application.partners_answered);
    CHECK(application.costs_answered);
    CHECK_FALSE(application.years_answered);
    CHECK(application.idea.novelty == "");
    CHECK_FALSE(application.idea.model);
}

TEST_CASE("two members of one name are refused by their pointer", "[domain][document]") {
    CHECK(where_refused(document(R"("idea":{"title":"a","title":"b"})")) == "/idea/title");
    CHECK(where_refused(document(R"("x":[{"y":1},{"y":1,"y":2}])")) == "/x/1/y");
    CHECK(where_refused(document(R"("a~b/c":{"d":1,"d":1})")) == "/a~0b~1c/d");
}

TEST_CASE("a document is at most 64 deep", "[domain][document]") {
    const auto nested = [](std::size_t depth) {
        return document("\"x\":" + std::string(depth, '[') + std::string(depth, ']'));
    };
    CHECK(read_application(nested(document_depth_max - 1)).ok());
    CHECK_FALSE(read_application(nested(document_depth_max)).ok());
    CHECK_FALSE(read_application(nested(100'000)).ok());
    CHECK_FALSE(read_application(std::string(1'000'000, '[')).ok());
}

TEST_CASE("a document is at most one mebibyte", "[domain][document]") {
    const std::string empty = document("\"x\":\"\"");
    const std::string full =
        document("\"x\":\"" + std::string(document_bytes_max - empty.size(), 'a') + "\"");
    REQUIRE(full.size() == document_bytes_max);
    CHECK(read_application(full).ok());
    CHECK_FALSE(read_application(full + " ").ok());
}

TEST_CASE("a fraction or exponent is refused where an integer stands", "[domain][document]") {
    CHECK(where_refused(document(R"("money":{"costs":[{"yen":1},{"yen":1.0}]})")) ==
          "/money/costs/1/yen");
    CHECK(where_refused(document(R"("money":{"new_local_hires":1e0})")) ==
          "/money/new_local_hires");
    CHECK(where_refused(document(R"("money":{"sources":{"public_grant":1.5}})")) ==
          "/money/sources/public_grant");
}

TEST_CASE("every amount lies between nothing and a trillion yen", "[domain][document]") {
    const auto with = [](const std::string& amount) {
        return document(R"("money":{"years":[{"income":)" + amount + "}]}");
    };
    CHECK(read(with("1000000000000")).money.years[0].income == Yen(Yen::input_max));
    CHECK(read(with("0")).money.years[0].income == Yen(0));
    CHECK(where_refused(with("1000000000001")) == "/money/years/0/income");
    CHECK(where_refused(with("-1")) == "/money/years/0/income");
    CHECK(where_refused(with("9223372036854775808")) == "/money/years/0/income");
    CHECK(where_refused(with("123456789012345678901234567890")) == "/money/years/0/income");
}

TEST_CASE("a date outside the calendar or the years 1900 to 2199 is refused",
          "[domain][document]") {
    for (const char* date : {"2026-02-29", "1899-12-31", "2200-01-01", "2026-4-1", "soon", ""}) {
        CHECK(where_refused(document(std::string(R"("schedule":{"end_date":")") + date + "\"}")) ==
              "/schedule/end_date");
    }
    CHECK(read(document(R"("schedule":{"end_date":"2028-02-29"})")).schedule.end_date->text() ==
          "2028-02-29");
}

TEST_CASE("a wrong type is named by its pointer", "[domain][document]") {
    CHECK(where_refused("[]").empty());
    CHECK(where_refused(document(R"("applicant":[])")) == "/applicant");
    CHECK(where_refused(document(R"("applicant":{"name":1})")) == "/applicant/name");
    CHECK(where_refused(document(R"("applicant":{"is_private_operator":"yes"})")) ==
          "/applicant/is_private_operator");
    CHECK(where_refused(document(R"("applicant":{"employees":true})")) == "/applicant/employees");
    CHECK(where_refused(document(R"("idea":{"category":4})")) == "/idea/category");
    CHECK(where_refused(document(R"("resources":{})")) == "/resources");
    CHECK(where_refused(document(R"("resources":[1])")) == "/resources/0");
    CHECK(where_refused(document(R"("effects":["employment",2])")) == "/effects/1");
    CHECK(where_refused(document(R"("canvas":{"channels":[{"links":"r1"}]})")) ==
          "/canvas/channels/0/links");
    CHECK(where_refused(document(R"("partners":[{"state":{}}])")) == "/partners/0/state");
    CHECK(where_refused(document(R"("schedule":{"start_date":20260401})")) ==
          "/schedule/start_date");
    CHECK(where_refused(document(R"("answers":[])")) == "/answers");
    CHECK(where_refused(document(R"("money":{"loan":{"annual_rate_percent":"1.2"}})")) ==
          "/money/loan/annual_rate_percent");
}

TEST_CASE("a document of another format or a newer version is refused", "[domain][document]") {
    CHECK(where_refused("{}") == "/format");
    CHECK(where_refused(R"({"format":"other","version":1})") == "/format");
    CHECK(where_refused(R"({"format":"madoguchi-application"})") == "/version");
    CHECK(where_refused(R"({"format":"madoguchi-application","version":2})") == "/version");
    CHECK(where_refused(R"({"format":"madoguchi-application","version":1.0})") == "/version");
}

TEST_CASE("what is no JSON is refused", "[domain][document]") {
    for (const char* json : {"", "{", "nul", "{\"a\":}", "{\"a\":1,}", "\xFF", "{\"a\":\"\xFF\"}",
                             "{\"a\":\"\\ud800\"}", "{} {}", "{\"a\":01}"}) {
        INFO(json);
        CHECK_FALSE(read_application(json).ok());
    }
}

TEST_CASE("two items of one id are refused", "[domain][document]") {
    CHECK(where_refused(document(R"("partners":[{"id":"a"},{"id":"b"},{"id":"a"}])")) ==
          "/partners/2/id");
    CHECK(where_refused(
              document(R"("canvas":{"channels":[{"id":"n"}],"key_partners":[{"id":"n"}]})")) ==
          "/canvas/key_partners/0/id");
    CHECK(read_application(document(R"("partners":[{"id":"a"}],"resources":[{"id":"a"}])")).ok());
}

TEST_CASE("links may lead in a circle or nowhere", "[domain][document]") {
    const Application application = read(document(
        R"("canvas":{"channels":[{"id":"a","links":["b"]},{"id":"b","links":["a","gone"]}]})"));
    CHECK(application.canvas[Block::Channels][1].links == std::vector<std::string>{"a", "gone"});
}

TEST_CASE("items without an id are given one that no other has", "[domain][document]") {
    const Application application = read(document(
        R"("canvas":{"channels":[{"text":"a"},{"id":"n2","text":"b"}],"key_partners":[{"id":""}]},)"
        R"("money":{"costs":[{"yen":1},{"yen":2}]})"));
    CHECK(application.canvas[Block::Channels][0].id == "n1");
    CHECK(application.canvas[Block::KeyPartners][0].id == "n3");
    CHECK(application.money.costs[1].id == "c2");
}

TEST_CASE("a money plan has at most ten years", "[domain][document]") {
    const auto with = [](std::size_t years) {
        std::string list = "{}";
        for (std::size_t i = 1; i < years; ++i) list += ",{}";
        return document("\"money\":{\"years\":[" + list + "]}");
    };
    CHECK(read(with(10)).money.years.size() == 10);
    CHECK(where_refused(with(11)) == "/money/years");
}

TEST_CASE("a rate is read exactly, to three decimals", "[domain][document]") {
    const auto rate = [](const std::string& written) {
        return document("\"money\":{\"loan\":{\"annual_rate_percent\":" + written + "}}");
    };
    CHECK(read(rate("1.25")).money.loan.annual_rate_thousandths == 1250);
    CHECK(read(rate("0")).money.loan.annual_rate_thousandths == 0);
    CHECK(read(rate("0.001")).money.loan.annual_rate_thousandths == 1);
    CHECK(read(rate("100")).money.loan.annual_rate_thousandths == 100'000);
    for (const char* written : {"1.2345", "-1", "-0.5", "100.001", "1e1", "1000"}) {
        CHECK(where_refused(rate(written)) == "/money/loan/annual_rate_percent");
    }
    for (const char* written : {"1.25", "0.1", "2.0", "0.001", "100", "12.34"}) {
        const Application application = read(rate(written));
        const Application again = read(write_application(application));
        CHECK(again.money.loan.annual_rate_thousandths ==
              application.money.loan.annual_rate_thousandths);
    }
}

TEST_CASE("an unknown word in a choice is kept and counts as unanswered", "[domain][document]") {
    const Application application = read(document(R"("idea":{"market":"moon"})"));
    CHECK(read_answer(application, {Field::IdeaMarket, ""}) == Answer());
    CHECK(written(application)["idea"]["market"] == "moon");
}

TEST_CASE("unknown members are kept wherever they stand", "[domain][document]") {
    const std::string json =
        document(R"("future":{"a":[1.10,12345678901234567890123,null]},"idea":{"mood":"good"},)"
                 R"("canvas":{"extra":[],"channels":[{"id":"a","colour":"red"},{"id":"b"}]},)"
                 R"("money":{"years":[{"income":1},{"income":2,"tax":3}],"loan":{"bank":"x"},)"
                 R"("costs":[{"id":"c","kind":{"k":true}}]},"partners":[{"id":"p","since":2020}])");
    const Application application = read(json);
    const std::string text = write_application(application);
    const Json out = Json::parse(text);
    CHECK(text.find("[1.10,12345678901234567890123,null]") != std::string::npos);
    CHECK(out["idea"]["mood"] == "good");
    CHECK(out["canvas"]["extra"] == Json::array());
    CHECK(out["canvas"]["channels"][0]["colour"] == "red");
    CHECK_FALSE(out["canvas"]["channels"][1].contains("colour"));
    CHECK(out["money"]["years"][1]["tax"] == 3);
    CHECK(out["money"]["loan"]["bank"] == "x");
    CHECK(out["money"]["costs"][0]["kind"]["k"] == true);
    CHECK(out["partners"][0]["since"] == 2020);
    CHECK(write_application(read(text)) == text);
}

TEST_CASE("an unknown member follows its note to another block and leaves with it",
          "[domain][document]") {
    Application application = read(document(R"("canvas":{"channels":[{"id":"a","x":1}]})"));
    auto& from = application.canvas[Block::Channels];
    application.canvas[Block::KeyPartners].push_back(from.front());
    from.clear();
    CHECK(written(application)["canvas"]["key_partners"][0]["x"] == 1);
    application.canvas[Block::KeyPartners].clear();
    CHECK(write_application(application).find("\"x\"") == std::string::npos);
}

TEST_CASE("a full document comes back as it was", "[domain][document]") {
    for (const char* name : {"yubari", "kamiyama", "yuzu"}) {
        const std::string path = std::string("assets/examples/") + name + ".madoguchi.json";
        const Json before = Json::parse(domain_support::read_file(path));
        const Application application = read(before.dump());
        CHECK(application.carried.empty());
        Json after = written(application);
        // Written out though they say nothing.
        for (auto& [block, notes] : after["canvas"].items()) {
            for (auto& note : notes) {
                if (note["source"] == "") note.erase("source");
            }
        }
        Json expected = before;
        for (auto& [block, notes] : expected["canvas"].items()) {
            if (!after["canvas"].contains(block)) CHECK(notes.empty());
        }
        for (auto& [block, notes] : after["canvas"].items()) {
            CHECK(notes == expected["canvas"][block]);
        }
        after.erase("canvas");
        expected.erase("canvas");
        CHECK(after == expected);
    }
}

TEST_CASE("answers to a town's own questions are kept as they are", "[domain][document]") {
    const Application application =
        read(document(R"("answers":{"a":true,"b":12,"c":"x","d":null,"e":[1,{"f":2}]})"));
    CHECK(application.answers.size() == 4);
    CHECK(written(application)["answers"] ==
          Json::parse(R"({"a":true,"b":12,"c":"x","e":[1,{"f":2}]})"));
}

TEST_CASE("text is never changed by reading and writing", "[domain][document]") {
    const std::string name = "\uFA10\u845B\U000E0100 \U0002000B\uE000\uFFFE\u202E\"\\\n";
    Application application;
    application.applicant.name = name;
    CHECK(read(write_application(application)).applicant.name == name);
}
