#pragma once

#include "core/base/json_parse.h"
#include "core/model/document.h"

namespace stepline {

/// A mail with a variant and a short message: texts, buttons and links of all kinds.
inline QByteArray contentTemplate() {
    return R"({
  "format": "stepline.sequence", "version": 1,
  "template": {"key": "spring-sale", "name": "Spring sale",
    "variables": [{"name": "first_name", "sample": "Mina", "fallback": "there"},
                  {"name": "company", "sample": "Orbit Labs"},
                  {"name": "sender_name", "sample": "Sora", "fallback": "Mill & Bloom"}]},
  "channels": [{"id": "mail", "type": "email", "name": "Email"}, {"id": "text", "type": "sms"},
               {"id": "kakao", "type": "messenger"}],
  "sequence": {"steps": [
    {"id": "s1", "messages": [
      {"id": "m1", "channel": "mail",
       "content": {"subject": "Free shipping, {{first_name}}", "preheader": "Freedom to choose",
                   "body": "Hi {{first_name}},\n\nfree returns too: https://shop.example/free?x=1#top. See (www.shop.example/a).",
                   "image": {"url": "https://img.example/free.png", "alt": "A free box"},
                   "cta": {"label": "Shop for free", "url": "https://shop.example/?id={{#first_name}}1{{/first_name}}"}},
       "variants": [{"id": "a", "weight": 50, "content": {}},
                    {"id": "b", "weight": 50, "content": {"subject": "FREE for you"}}]}]},
    {"id": "s2", "messages": [
      {"id": "m2", "channel": "text", "content": {"body": "Nothing here"}},
      {"id": "m3", "channel": "kakao", "content": {"body": "무료 배송",
       "buttons": [{"label": "보기", "url": "https://shop.example/ko"}, {"label": "Stop", "url": "{{unsubscribe_url}}"}]}}]}]}
})";
}

inline JsonValue parsedContentTemplate() {
    return *parseJson(contentTemplate());
}

} // namespace stepline
