#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }
<#
.SYNOPSIS
Runs the Pester tests on the staged module.
.PARAMETER CountsFile
Where to write how many passed, failed and were skipped: three numbers on one line.
#>
param([string]$CountsFile)

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.RenderMode = 'Plaintext'
$result = Invoke-Pester -Configuration $configuration

# A file or a block that cannot start fails without any failed test.
$failed = [Math]::Max($result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount, [int]($result.Result -ne 'Passed'))
if ($CountsFile) {
    Set-Content -LiteralPath $CountsFile -Value "$($result.PassedCount) $failed $($result.SkippedCount + $result.NotRunCount)"
}

exit [Math]::Min($failed, 1)
