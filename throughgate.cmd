@echo off
node "%~dp0tools\setup.mjs" --import tsx src/main.ts %*
