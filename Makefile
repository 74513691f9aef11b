# Voortgang: from the CSV exports of schools to the voortgangsrapportages.
#
#   make report   installs what is missing, builds, reports on input/
#   make check    installs what is missing, builds, runs all tests

SHELL := /bin/bash

# ---- What there is ---------------------------------------------------------

STAGES   := intake check tally compare mask workbook charts returns
PROGRAMS := $(STAGES) voortgang

PLAN    ?= input/sto19061
EXPORTS ?= $(if $(filter-out input/exports/.gitkeep,$(wildcard input/exports/*)),input/exports,input/example)
OUTPUT  ?= output

# Debian packages: to build, to draw with, to test.
PACKAGES := gcc libc6-dev pkg-config libcsv-dev libxlsxwriter-dev \
	libcairo2-dev libpango1.0-dev fonts-lato libhyphen-dev hyphen-nl \
	libzip-dev libexpat1-dev libqpdf-dev zlib1g-dev \
	nettle-dev uthash-dev libcmocka-dev libglpk-dev \
	poppler-utils qpdf procps unzip

# Offered to every program; --as-needed links only those that it uses, for a
# library's start-up costs more than most stages' work.
LIBS = -lcsv -lnettle -lhyphen -lxlsxwriter $(shell pkg-config --libs \
	pangocairo pangoft2 cairo fontconfig libzip zlib expat libqpdf) -lm

# ---- How it is built -------------------------------------------------------

CC       ?= gcc
CC       := $(if $(filter cc,$(CC)),gcc,$(CC))
SANITIZE ?=
comma    := ,
VARIANT  ?= $(notdir $(CC))$(if $(SANITIZE),-$(subst $(comma),-,$(SANITIZE)))$(if $(COVERAGE),-coverage)
BUILD    := build/$(VARIANT)

CFLAGS   ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
	-Wmissing-prototypes -Wwrite-strings -Wcast-qual -Wformat=2 -Werror
# (A sanitizer's own checks make gcc see null formats.)
ALL_CFLAGS = -std=c11 -D_GNU_SOURCE $(WARNINGS) -Iinclude -Ipipeline \
	-MMD -MP $(CFLAGS) \
	$(if $(SANITIZE),-fsanitize=$(SANITIZE) -fno-omit-frame-pointer \
		-fno-sanitize-recover=all \
		$(if $(findstring gcc,$(CC)),-Wno-format-truncation)) \
	$(if $(COVERAGE),--coverage -O0)
ALL_LDFLAGS = -Wl,--as-needed $(LDFLAGS) \
	$(if $(SANITIZE),-fsanitize=$(SANITIZE)) $(if $(COVERAGE),--coverage)
PANGO_CFLAGS = $(shell pkg-config --cflags pangocairo pangoft2 cairo)

SHARED   := $(wildcard pipeline/shared/*.c)
MODULES  := $(foreach p,$(PROGRAMS),$(wildcard pipeline/$(p)/*.c))
TESTS    := $(wildcard tests/test_*.c)
FUZZERS  := $(wildcard tests/fuzz_*.c)
HELPERS  := $(filter-out $(TESTS) $(FUZZERS) tests/replay.c,$(wildcard tests/*.c))
ATTACKER := $(wildcard tests/attacker/*.c)
SOURCES  := $(SHARED) $(MODULES) $(PROGRAMS:%=pipeline/%.c) $(TESTS) \
	$(FUZZERS) $(HELPERS) $(ATTACKER) tests/replay.c
object    = $(patsubst %.c,$(BUILD)/%.o,$(1))
LIBRARY  := $(BUILD)/shared.a

.SUFFIXES:
# V=1 shows the commands whole.
Q   := $(if $(V),,@)
say  = $(if $(V),,@echo '  $(1) $(notdir $@)')

.PHONY: all build check check-office unit golden chain report deps bench lint format fuzz \
	coverage check-headers install clean
.DELETE_ON_ERROR:
.SECONDARY:

all: deps
	@$(MAKE) --no-print-directory build

build: $(PROGRAMS:%=$(BUILD)/%) links

# build/<program> is the one built last, so that a pipe can be typed.
.PHONY: links
links: $(PROGRAMS:%=$(BUILD)/%)
	@ln -sf $(PROGRAMS:%=$(VARIANT)/%) build/

$(BUILD)/pipeline/charts.o $(call object,$(wildcard pipeline/charts/*.c)) \
$(call object,$(TESTS)): PKG_CFLAGS = $(PANGO_CFLAGS)

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call say,CC  )
	$(Q)$(CC) $(ALL_CFLAGS) $(PKG_CFLAGS) -c -o $@ $<

# Made anew: `ar` would keep objects of sources that are gone.
$(LIBRARY): $(call object,$(SHARED))
	@rm -f $@
	$(call say,AR  )
	$(Q)ar rcs $@ $^

define program
$(BUILD)/$(1): $(BUILD)/pipeline/$(1).o \
		$(call object,$(wildcard pipeline/$(1)/*.c)) $(LIBRARY)
	$$(call say,LINK)
	$$(Q)$$(CC) $$(ALL_LDFLAGS) -o $$@ $$^ $$(LIBS)
endef
$(foreach p,$(PROGRAMS),$(eval $(call program,$(p))))

-include $(patsubst %.c,$(BUILD)/%.d,$(SOURCES))

# ---- How it is checked -----------------------------------------------------

# A test links every module there is; none of them has a main().
$(BUILD)/tests/test_%: $(BUILD)/tests/test_%.o $(call object,$(MODULES)) \
		$(LIBRARY)
	$(call say,LINK)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ -lcmocka $(LIBS)

# What fuzzes takes its inputs from libFuzzer, or from files.
FUZZING := $(findstring fuzzer,$(SANITIZE))
$(BUILD)/tests/fuzz_%: $(BUILD)/tests/fuzz_%.o $(call object,$(MODULES)) \
		$(LIBRARY) $(if $(FUZZING),,$(BUILD)/tests/replay.o)
	$(call say,LINK)
	$(Q)$(CC) $(ALL_LDFLAGS) $(if $(FUZZING),-fsanitize=fuzzer) -o $@ $^ $(LIBS)

$(call object,tests/attack.c $(ATTACKER)): PKG_CFLAGS = -Itests
$(BUILD)/tests/attack: LIBS += -lglpk
$(BUILD)/tests/attack: $(call object,$(ATTACKER))
$(BUILD)/tests/%: $(BUILD)/tests/%.o $(LIBRARY)
	$(call say,LINK)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) $(LIBRARY) $(LIBS)

check: deps
	@$(MAKE) --no-print-directory build unit-programs
	@tests/run $(BUILD)

# Does LibreOffice compute what is stored in the workbooks? It is not installed
# for that; where it is missing this is said and no more.
check-office: deps
	@$(MAKE) --no-print-directory build unit-programs
	@tests/office $(BUILD)

unit-programs: $(patsubst %.c,$(BUILD)/%,$(TESTS) $(FUZZERS) $(HELPERS))

bench: deps
	@$(MAKE) --no-print-directory build unit-programs
	@tests/bench $(BUILD)

lint: PACKAGES += clang-format mandoc cppcheck
lint: deps check-headers
	@clang-format --dry-run -Werror $(SOURCES) $(wildcard include/*.h \
		pipeline/*/*.h tests/attacker/*.h)
	@mandoc -Tlint -Wwarning $(wildcard pipeline/*.1)
	@cppcheck --quiet --error-exitcode=1 --std=c11 --inline-suppr \
		--enable=warning,performance,portability -Iinclude -Ipipeline \
		$(filter-out tests/%,$(SOURCES))
	@tests/banned $(SOURCES)

# Any bytes at all, for FUZZ_SECONDS each; `make -j2 fuzz` for two at a time.
# Seeds are the golden cases and tests/fuzz/; what was found is kept in
# build/fuzz/corpus/ for the next run. An input that does harm stops make; once
# mended it goes into tests/fuzz/, which every `make check` replays.
FUZZ_SECONDS ?= 60
FUZZ_SEEDS = $(wildcard tests/fuzz/$*) $(if $(filter intake check,$*), \
	tests/stage/$*) $(if $(filter rows,$*),tests/stage/intake) \
	$(if $(filter plan,$*),tests/plan)
fuzz: PACKAGES += clang libclang-rt-14-dev
fuzz: deps
	@$(MAKE) --no-print-directory CC=clang VARIANT=fuzz \
		SANITIZE=fuzzer-no-link,address,undefined \
		$(FUZZERS:tests/fuzz_%.c=fuzz-%)
fuzz-%: $(BUILD)/tests/fuzz_%
	@mkdir -p $(BUILD)/corpus/$*
	$(call say,FUZZ)
	$(Q)$< -max_total_time=$(FUZZ_SECONDS) -max_len=65536 -close_fd_mask=2 \
		-artifact_prefix=$(BUILD)/$*- $(BUILD)/corpus/$* $(FUZZ_SEEDS) \
		>$(BUILD)/$*.log 2>&1 || { tail -n 40 $(BUILD)/$*.log; exit 1; }
	@tail -n 1 $(BUILD)/$*.log

# What the tests do not reach. Of the reader, which makes rows of any bytes,
# every branch is to be taken; of the whole, most lines.
READER := $(patsubst %,pipeline/shared/%.c,source rows encoding decoder table) \
	$(patsubst %,pipeline/intake/%.c,recognise shape spelling layout align)
coverage: PACKAGES += gcovr
coverage: deps
	@$(MAKE) --no-print-directory CC=gcc COVERAGE=1 build unit-programs
	@tests/coverage build/gcc-coverage 90 $(READER)

# Each header compiles on its own.
check-headers:
	@for h in $(wildcard include/*.h pipeline/*/*.h); do \
		$(CC) $(filter-out -MMD -MP,$(ALL_CFLAGS)) $(PANGO_CFLAGS) \
			-Wno-pedantic -fsyntax-only -x c $$h || exit 1; \
	done

format:
	@clang-format -i $(SOURCES) $(wildcard include/*.h pipeline/*/*.h \
		tests/attacker/*.h)

# ---- How a report is made --------------------------------------------------

report: all
	@$(BUILD)/voortgang report --plan $(PLAN) --exports $(EXPORTS) \
		--output $(OUTPUT)

deps:
	@missing=$$(dpkg-query -W -f '$${db:Status-Status} $${Package}\n' \
		$(PACKAGES) 2>/dev/null | sed -n 's/^installed //p' | \
		sort | comm -13 - <(printf '%s\n' $(PACKAGES) | sort)); \
	if [ -z "$$missing" ]; then exit 0; fi; \
	root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	if [ -n "$$root" ] && ! command -v sudo >/dev/null; then \
		echo "Run as root: apt-get install" $$missing; exit 1; \
	fi; \
	echo "Installing with apt-get:" $$missing; \
	$$root apt-get -qq update && $$root env \
		DEBIAN_FRONTEND=noninteractive apt-get -qq install -y \
		--no-install-recommends $$missing

clean:
	rm -rf build
