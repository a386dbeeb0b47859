<#
.SYNOPSIS
A morning at a pretend Contoso, with the module's cmdlets: from failed refreshes to what will break next. The same story as `pbidiag demo`.
.PARAMETER Module
The staged module.
.PARAMETER Simulator
The pretend tenant's program.
.PARAMETER Healthy
The quiet case: nothing is wrong.
.PARAMETER Folder
Where CSV and JSON files go.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string]$Module,

    [Parameter(Mandatory = $true)]
    [string]$Simulator,

    [switch]$Healthy,

    [string]$Folder = (Join-Path (Get-Location) 'pbidiag-demo')
)

$ErrorActionPreference = 'Stop'
Import-Module $Module
$scenario = if ($Healthy) { 'contoso-healthy' } else { 'contoso' }
$start = New-Object System.Diagnostics.ProcessStartInfo -Property @{
    FileName = 'dotnet'; Arguments = "`"$Simulator`" $scenario --json --until-input-ends"
    UseShellExecute = $false; RedirectStandardInput = $true; RedirectStandardOutput = $true
}
$tenant = [System.Diagnostics.Process]::Start($start)

function Show-Chapter([string]$Title, [string]$Typed) {
    $script:chapter++
    "`n$script:chapter. $Title`n   PS> $Typed"
}

try {
    $place = $tenant.StandardOutput.ReadLine() | ConvertFrom-Json
    $secret = ConvertTo-SecureString $place.secret -AsPlainText -Force
    $null = Connect-PbiDiag -Environment $place.environment -TenantId $place.tenantId -ClientId $place.clientId -ClientSecret $secret
    $null = New-Item -ItemType Directory -Path $Folder -Force

    "Contoso, in the morning. The night's refreshes are over, and people ask why their reports are old."

    Show-Chapter 'Which refreshes failed last?' 'Get-PbiRefreshHistory -Failed -Latest'
    $failed = @(Get-PbiRefreshHistory -Failed -Latest)
    $failed | Export-Csv -Path (Join-Path $Folder 'refreshes.csv') -NoTypeInformation -Encoding UTF8
    $failed | Select-Object -First 8 | Format-Table
    if ($failed.Count -eq 0) { 'None: the last refresh of every model and dataflow went well.' }
    if ($failed.Count -gt 8) { "... and $($failed.Count - 8) more." }

    $first = $failed | Where-Object { $_.RootCauseCode -and $_.Text } | Select-Object -First 1
    if ($first) {
        Show-Chapter "What does the error of $($first.Workspace)/$($first.Dataset) mean?" '$failed[0].Text | Get-PbiErrorInfo'
        $info = $first.Text | Get-PbiErrorInfo
        ConvertTo-Json @($info) | Set-Content -Path (Join-Path $Folder 'error.json') -Encoding UTF8
        $info | Format-List Code, Title, Meaning, Causes, Fixes, Retry, Actor, RootCauseCode

        Show-Chapter 'Do its sources take the credentials that are stored for them?' '$failed[0] | Test-PbiDataSourceCredential'
        $tests = @($first | Test-PbiDataSourceCredential)
        $tests | Format-Table
        $tests | Where-Object { $_.Status -ne 'Valid' } | Select-Object -First 1 -ExpandProperty Reason
    }
    else {
        Show-Chapter 'Do all sources take the credentials that are stored for them?' 'Test-PbiDataSourceCredential -All | Group-Object Status'
        $tests = @(Test-PbiDataSourceCredential -All)
        $tests | Group-Object Status -NoElement | Format-Table
    }
    $tests | Export-Csv -Path (Join-Path $Folder 'credentials.csv') -NoTypeInformation -Encoding UTF8

    $scope = @{}
    if ($first) { $scope.Workspace = $first.Workspace }
    Show-Chapter 'Which causes are proven, and what do the failures share?' "Get-PbiRefreshHistory -Failed$(if ($first) { " -Workspace '$($first.Workspace)'" }) | Invoke-PbiDiagnosis -Group"
    $rows = @(Get-PbiRefreshHistory -Failed @scope)
    $incidents = @(if ($rows.Count -gt 0) { $rows | Invoke-PbiDiagnosis -Group })
    ConvertTo-Json $incidents -Depth 12 | Set-Content -Path (Join-Path $Folder 'incidents.json') -Encoding UTF8
    if ($incidents.Count -eq 0) { 'Nothing failed: there is no cause to look for.' }
    else {
        $incidents | Select-Object -First 3 -Property Count, RootCause, Verdict, Actor, Summary | Format-Table -Wrap
        'The report of the first, as -AsReport writes it:'
        ''
        $rows | Invoke-PbiDiagnosis -Group -AsReport | Select-Object -First 1
    }

    Show-Chapter 'What will break next?' 'Get-AppSecretExpiry -ExpiresWithin 60'
    $ending = @(Get-AppSecretExpiry -ExpiresWithin 60)
    $ending | Export-Csv -Path (Join-Path $Folder 'secrets.csv') -NoTypeInformation -Encoding UTF8
    $ending | Format-Table
    if ($ending.Count -eq 0) { 'Nothing: no secret or certificate of an app ends within 60 days.' }

    "`nAll of it, with every column:"
    Get-ChildItem -Path $Folder | ForEach-Object { "  $($_.FullName)" }
    "`nYour own tenant, from here:"
    "  Import-Module '$Module'"
    '  Connect-PbiDiag; Get-PbiRefreshHistory -Failed -Latest'
    'It asks you to sign in, and changes nothing. For runbooks: Get-Help about_PbiDiag'
}
finally {
    $tenant.StandardInput.Close()
    if (-not $tenant.WaitForExit(10000)) { $tenant.Kill() }
}
