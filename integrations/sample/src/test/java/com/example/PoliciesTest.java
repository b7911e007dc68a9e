package com.example;

import dev.okite.junit.OkiteTests;

class PoliciesTest extends OkiteTests {}
