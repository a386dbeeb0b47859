<#
.SYNOPSIS
Measures the credential test of a large tenant behind 50 ms latency, against the loop that people write today.
.DESCRIPTION
The baseline asks for the same things one after the other with Invoke-RestMethod: workspaces, models, sources, the last refresh, gateways,
connections, and a test of each model's source. It is run on -BaselineModels models only, and its time is given for each model.
The fewest requests for all models are taken to be: 1 list of workspaces; 3 for each scan of a hundred workspaces, which tells their models,
dataflows and sources; 1 list of gateways in each of the two interfaces, and the sources of each gateway, as only they name those that no model
uses; a page for each hundred connections; a test of each distinct source; and the last refreshes, a thousand in a request and one request to
see that there are no more. On shared capacity (tenant-5000-shared.json) no list has the last refreshes: then it is one request a model.
Build tests/PbiDiag.TenantHost and the module first. Nothing is asserted: the figures depend on the machine.
#>
[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingEmptyCatchBlock', '', Justification = 'A failed test is an answer here.')]
param(
    [string]$Scenario = "$PSScriptRoot/tenant-5000.json",
    [int]$BaselineModels = 200,
    [switch]$SkipBaseline
)

. "$PSScriptRoot/../Pester/Staged.ps1"
Import-Module $manifest
$dll = (Get-ChildItem "$root/tests/PbiDiag.TenantHost/bin" -Recurse -Filter PbiDiag.TenantHost.dll | Select-Object -First 1).FullName
$start = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'dotnet'; RedirectStandardInput = $true; RedirectStandardOutput = $true }
$start.ArgumentList.Add($dll)
$start.ArgumentList.Add($Scenario)
$tenant = [System.Diagnostics.Process]::Start($start)
function Read-Count([string]$Command) {
    $tenant.StandardInput.WriteLine($Command)
    [int]$tenant.StandardOutput.ReadLine()
}

try {
    $place = $tenant.StandardOutput.ReadLine() | ConvertFrom-Json
    $secret = [System.Net.NetworkCredential]::new('', $place.secret).SecurePassword
    $null = Connect-PbiDiag -Environment $place.environment -TenantId $place.tenantId -ClientId $place.clientId -ClientSecret $secret
    # The pretend tenant makes the keys of its gateways when they are first asked for: that is not to be measured.
    $null = Get-PbiGateway
    $null = Read-Count 'clear'
    [GC]::Collect()
    $process = Get-Process -Id $PID
    $before = $process.WorkingSet64
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $state = @{ First = $null; Rows = 0; Peak = 0L; Bad = 0 }
    Test-PbiDataSourceCredential -All | ForEach-Object {
        $state.First ??= $watch.ElapsedMilliseconds
        $state.Rows++
        if ($_.Status -ne 'Valid') { $state.Bad++ }
        if ($state.Rows % 250 -eq 0) {
            $process.Refresh()
            $state.Peak = [Math]::Max($state.Peak, $process.WorkingSet64)
        }
    }
    $seconds = $watch.Elapsed.TotalSeconds
    $requests = Read-Count 'count'
    $asked = Get-Content -Raw -LiteralPath $Scenario | ConvertFrom-Json
    $size = $asked.size
    $refreshes = if ($size.capacity) { [Math]::Floor($size.models / 1000) + 1 } else { $size.models }
    $fewest = 3 + (3 * [Math]::Ceiling($size.workspaces / 100)) + $size.gateways + [Math]::Ceiling($size.connections / 100) + $size.connections + $refreshes
    [pscustomobject]@{
        What = 'Test-PbiDataSourceCredential -All'; Rows = $state.Rows; NotValid = $state.Bad; Requests = $requests; Fewest = $fewest
        RequestRatio = [Math]::Round($requests / $fewest, 3); Seconds = [Math]::Round($seconds, 1)
        LeastSeconds = [Math]::Round($requests * 0.05 / 8, 1); FirstRowMs = $state.First
        PeakWorkingSetMB = [Math]::Round($state.Peak / 1MB); GrownMB = [Math]::Round(($state.Peak - $before) / 1MB)
    }
    if ($SkipBaseline) { return }

    $null = Read-Count 'clear'
    $ask = @{ Headers = @{ Authorization = "Bearer $($place.token)" }; SkipCertificateCheck = $true }
    $powerBi = "$($place.address)/powerbi/v1.0/myorg"
    $fabric = "$($place.address)/fabric/v1"
    $watch.Restart()
    $done = 0
    $gateways = (Invoke-RestMethod @ask "$powerBi/gateways").value.id
    :all foreach ($workspace in (Invoke-RestMethod @ask "$powerBi/groups").value) {
        foreach ($model in (Invoke-RestMethod @ask "$powerBi/groups/$($workspace.id)/datasets").value) {
            $null = Invoke-RestMethod @ask "$powerBi/groups/$($workspace.id)/datasets/$($model.id)/refreshes?`$top=1"
            foreach ($source in (Invoke-RestMethod @ask "$powerBi/groups/$($workspace.id)/datasets/$($model.id)/datasources").value) {
                try {
                    if ($source.gatewayId -in $gateways) { $null = Invoke-RestMethod @ask "$powerBi/gateways/$($source.gatewayId)/datasources/$($source.datasourceId)/status" }
                    else { $null = Invoke-RestMethod @ask -Method Post "$fabric/connections/$($source.datasourceId)/testConnection" }
                } catch { }
            }
            if (++$done -ge $BaselineModels) { break all }
        }
    }
    [pscustomobject]@{
        What = 'foreach with Invoke-RestMethod'; Models = $done; Requests = (Read-Count 'count'); Seconds = [Math]::Round($watch.Elapsed.TotalSeconds, 1)
        SecondsFor5000Models = [Math]::Round($watch.Elapsed.TotalSeconds / $done * 5000)
    }
} finally {
    $tenant.StandardInput.Close()
    if (-not $tenant.WaitForExit(10000)) { $tenant.Kill() }
}
