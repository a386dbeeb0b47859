BeforeDiscovery {
    . "$PSScriptRoot/Staged.ps1"
    . "$PSScriptRoot/Tenant.ps1"
    $tenantHost = Find-TenantHost
}

Describe 'Chains of refreshes and credentials' -Skip:(-not $tenantHost) {
    BeforeAll {
        . "$PSScriptRoot/Staged.ps1"
        . "$PSScriptRoot/Tenant.ps1"
        Import-Module $manifest
        $scenario = Join-Path $TestDrive 'tenant.json'
        Set-Content -LiteralPath $scenario @'
{
  "gateways": [ { "name": "gw" } ],
  "connections": [
    { "name": "sales", "gateway": "gw", "server": "sql01", "database": "sales", "brokenSince": "-25h",
      "credential": { "type": "Basic", "username": "svc", "secret": "old" }, "accepts": { "secret": "right" } },
    { "name": "site", "kind": "Web", "url": "https://example.com/", "credential": { "type": "Anonymous" } } ],
  "workspaces": [ { "name": "Sales, \"quoted\"; ü", "models": [
    { "name": "One", "connections": [ "sales" ], "refreshSeconds": 0.1 }, { "name": "Two", "connections": [ "sales", "site" ], "refreshSeconds": 0.1 },
    { "name": "Good", "connections": [ "site" ] } ],
    "dataflows": [ { "name": "Flow", "connections": [ "site" ] } ] } ]
}
'@
        $tenant = Start-Tenant $scenario
        Connect-Tenant $tenant
        $c = [pscredential]::new('svc', [System.Net.NetworkCredential]::new('', 'right').SecurePassword)
    }

    AfterAll {
        Stop-Tenant $tenant
        Disconnect-PbiDiag -All -ErrorAction Ignore
        Remove-Module PbiDiag -ErrorAction Ignore
    }

    It 'groups the failures of a day by their root cause' {
        $groups = Get-PbiRefreshHistory -Failed -Since (Get-Date).AddDays(-1) | Get-PbiErrorInfo | Group-Object RootCauseCode

        $groups | Should -Not -BeNullOrEmpty
        $groups.Name | Should -Not -Contain ''
        ($groups | Measure-Object Count -Sum).Sum | Should -BeGreaterOrEqual 2
    }

    It 'writes what is broken to a CSV file and tests it again from there' {
        $csv = Join-Path $TestDrive 'broken.csv'

        Test-PbiDataSourceCredential -All | Where-Object Status -ne Valid | Export-Csv $csv
        $broken = Import-Csv $csv
        $again = @(Import-Csv $csv | Test-PbiDataSourceCredential)

        $broken | Should -HaveCount 2
        $again.Dataset | Sort-Object | Should -Be 'One', 'Two'
        $again | ForEach-Object { [string]$_.Status | Should -Be 'Invalid' }
        $again.DataSourceId | Should -Be $broken.DataSourceId
    }

    It 'shows what an update of all that share a source would do, and does nothing' {
        Get-PbiDataSource -Shared | Where-Object Server -EQ sql01 | Update-PbiDataSourceCredential -Credential $c -Refresh -WhatIf | Should -BeNullOrEmpty

        Test-PbiDataSourceCredential -Dataset One -Quiet | Should -BeFalse
    }

    It 'mends a shared source and proves it by refreshes' {
        $result = Get-PbiDataSource -Shared | Where-Object Server -EQ sql01 | Update-PbiDataSourceCredential -Credential $c -Refresh -Confirm:$false

        $result.Solved | Should -BeTrue
        "$($result.Refreshes)" | Should -Match 'One: Completed'
        "$($result.Refreshes)" | Should -Match 'Two: Completed'
        Test-PbiDataSourceCredential -All -Quiet | Should -BeTrue
    }

    It 'refreshes a model from a row of the history and waits' {
        $outcome = Get-PbiRefreshHistory -Dataset One -Latest | Invoke-PbiRefresh -Wait

        $outcome.Status | Should -Be 'Completed'
        $outcome.Dataset | Should -Be 'One'
    }

    It 'leads from the row of a dataflow back to it, through a CSV file too' {
        $csv = Join-Path $TestDrive 'flow.csv'
        Test-PbiDataSourceCredential -Dataset Flow | Export-Csv $csv

        $again = @(Import-Csv $csv | Test-PbiDataSourceCredential)
        $runs = Get-PbiRefreshHistory -Dataset Flow -Latest | Get-PbiRefreshHistory -Last 1

        $again.Dataset | Should -Be 'Flow'
        [string]$again.Status | Should -Be 'Valid'
        [string]$runs.Kind | Should -Be 'Dataflow'
    }

    It 'tells the models on a gateway' {
        @((Get-PbiGateway -IncludeModels).Models) | Should -Be 'One', 'Two'
    }

    It 'shows rows in tables of one line each' {
        $lines = Get-PbiRefreshHistory -Dataset Good -Latest | Out-String -Width 120 -Stream | Where-Object { $_.Trim() }

        $lines | Should -HaveCount 3
        (Get-PbiGateway).Status | Should -Be 'Online'
    }
}
