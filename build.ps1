<#
.SYNOPSIS
The door to everything that is done to this repository. The work itself is in MSBuild, so a machine without PowerShell can do it too.
.EXAMPLE
./build.ps1
Builds everything and leaves a module that can be imported in output/PbiDiag.
.EXAMPLE
./build.ps1 -Task Test, Pester
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Pester', 'Analyze', 'Help', 'Package', 'Clean', 'Demo')]
    [string[]]$Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string]$Configuration = 'Release',

    # Demo: the quiet case.
    [switch]$Healthy
)

$ErrorActionPreference = 'Stop'
$solution = Join-Path $PSScriptRoot 'PbiDiag.sln'
$loader = Join-Path $PSScriptRoot 'src/PbiDiag.Loader'
$output = Join-Path $PSScriptRoot 'output'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args[0]) failed." }
}

# In a process of its own: an imported module cannot be built over, and a session keeps the first one that it loads.
function Invoke-InShell([string[]]$Arguments) {
    $shell = (Get-Process -Id $PID).Path
    # PowerShell that was installed as a .NET tool is run by dotnet.
    $program = @(if ((Split-Path $shell -Leaf) -like 'dotnet*') { Join-Path $PSHOME 'pwsh.dll' })
    & $shell @program -NoProfile @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$($Arguments -join ' ') failed." }
}

$import = "Import-Module '$(Join-Path $output 'PbiDiag')'"

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-DotNet build $solution -c $Configuration }
        'Test' { Invoke-DotNet test $solution -c $Configuration }
        'Pester' {
            Invoke-DotNet build $loader -c $Configuration
            Invoke-InShell '-File', (Join-Path $PSScriptRoot 'tests/Pester/Run.ps1')
        }
        'Analyze' {
            if (-not (Get-Module PSScriptAnalyzer -ListAvailable)) {
                Write-Warning 'PSScriptAnalyzer is not installed; nothing was analysed.'
                break
            }
            # The staged module and not its source: the manifest names files that lie beside it only there.
            Invoke-DotNet build $loader -c $Configuration
            $settings = Join-Path $PSScriptRoot 'tests/Pester/ScriptAnalyzer.psd1'
            $findings = $MyInvocation.MyCommand.Path, $output, (Join-Path $PSScriptRoot 'tests/Pester') |
                ForEach-Object { Invoke-ScriptAnalyzer $_ -Recurse -Settings $settings }
            $findings
            if ($findings) { throw "$(@($findings).Count) findings." }
        }
        'Help' {
            Invoke-DotNet build $loader -c $Configuration
            Invoke-InShell '-Command', "$import; Get-Command -Module PbiDiag | ForEach-Object { Get-Help `$_.Name -Full }"
        }
        'Package' {
            Invoke-DotNet pack $loader -c Release -o $output '-p:ReadyToRun=all'
            Invoke-DotNet pack (Join-Path $PSScriptRoot 'src/PbiDiag.Cli') -c Release
        }
        'Clean' {
            Invoke-DotNet clean $solution -c $Configuration
            if (Test-Path $output) { Remove-Item $output -Recurse -Force }
        }
        'Demo' {
            Invoke-DotNet build $loader -c $Configuration
            $simulator = Join-Path $PSScriptRoot 'src/PbiDiag.Simulator'
            Invoke-DotNet build $simulator -c $Configuration
            $arguments = '-File', (Join-Path $simulator 'Demo.ps1'), '-Module', (Join-Path $output 'PbiDiag')
            $arguments += '-Simulator', (Join-Path $simulator "bin/$Configuration/net10.0/PbiDiag.Simulator.dll")
            if ($Healthy) { $arguments += '-Healthy' }
            Invoke-InShell $arguments
        }
    }
}
