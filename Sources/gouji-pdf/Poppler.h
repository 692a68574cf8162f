// SPDX-License-Identifier: GPL-2.0-only OR GPL-3.0-only
//
// Poppler's private headers in one place. They are not clean under -Wextra; as system headers they need not be.
#pragma once
#pragma GCC system_header

#include <GfxFont.h>
#include <GfxState.h>
#include <GlobalParams.h>
#include <Object.h>
#include <OutputDev.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
