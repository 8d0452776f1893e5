name2codepoint: Any  # go: Name2codepoint call
codepoint2name: Any  # go: Codepoint2name call
entitydefs: Any  # go: Entitydefs call
html5: Any  # go: HTML5 call
