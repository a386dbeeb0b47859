BeforeDiscovery {
    . "$PSScriptRoot/Staged.ps1"
    . "$PSScriptRoot/Tenant.ps1"
    $tenantHost = Find-TenantHost
}

Describe 'Invoke-PbiDiagnosis' -Skip:(-not $tenantHost) {
    BeforeAll {
        . "$PSScriptRoot/Staged.ps1"
        . "$PSScriptRoot/Tenant.ps1"
        Import-Module $manifest
        $contoso = Start-Tenant "$PSScriptRoot/contoso-owned.json"
        Connect-Tenant $contoso
        $rows = @(Get-PbiRefreshHistory -Failed -Latest)
        $orders = $rows | Where-Object Dataset -EQ Orders
        $text = 'AADSTS7000222: The provided client secret keys are expired.'
    }

    AfterAll {
        Stop-Tenant $contoso
        Disconnect-PbiDiag -All -ErrorAction Ignore
        Remove-Module PbiDiag -ErrorAction Ignore
    }

    It 'proves the cause of a row of a history' {
        $one = $orders | Invoke-PbiDiagnosis

        $one.Input | Should -Be 'Sales/Orders'
        $one.RootCause | Should -Be 'password-changed'
        [string]$one.Verdict | Should -Be 'Confirmed'
        [string]$one.State | Should -Be 'Failing'
        $one.Findings[0].Evidence.Count | Should -BeGreaterThan 0
    }

    It 'says the same of a row that went through a CSV file' {
        $csv = Join-Path $TestDrive 'orders.csv'
        $orders | Export-Csv $csv

        $one = Import-Csv $csv | Invoke-PbiDiagnosis

        $one.RootCause | Should -Be 'password-changed'
        [string]$one.Verdict | Should -Be 'Confirmed'
        $one.LastSuccess.UtcDateTime.ToString('s') | Should -Be $orders.LastSuccess.UtcDateTime.ToString('s')
    }

    It 'takes the error that was just shown' {
        $wrong = [System.Net.NetworkCredential]::new('', 'wrong').SecurePassword
        try { Connect-PbiDiag -Environment $contoso.environment -TenantId $contoso.tenantId -ClientId $contoso.clientId -ClientSecret $wrong -Name refused -ErrorAction Stop } catch { $refused = $_ }

        $one = $refused | Invoke-PbiDiagnosis

        $one.Code | Should -Be 'AADSTS7000215'
        $one.RootCause | Should -Not -BeNullOrEmpty
    }

    It 'takes the lines of a file as one text' {
        $file = Join-Path $TestDrive 'error.txt'
        Set-Content -LiteralPath $file 'The refresh failed.', $text, 'Correlation ID: c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75'

        $all = @(Get-Content $file | Invoke-PbiDiagnosis -Offline)

        $all | Should -HaveCount 1
        $all[0].Codes | Should -Contain 'AADSTS7000222'
    }

    It 'puts failures with one cause together' {
        $incidents = $rows | Invoke-PbiDiagnosis -Group

        $gateway = $incidents | Where-Object RootCause -EQ gateway-offline
        $gateway | Should -HaveCount 1
        $gateway.Count | Should -Be 4
        $gateway.Models | Should -Contain 'Executive/Cockpit'
        # None is lost.
        ($incidents | Measure-Object Count -Sum).Sum | Should -Be $rows.Count
    }

    It 'keeps what has no known cause among the incidents' {
        $incidents = @('Quite another thing went wrong.', 'And this as well.' | Invoke-PbiDiagnosis -Offline -Group)

        ($incidents | Measure-Object Count -Sum).Sum | Should -Be 2
    }

    It 'writes a report that fits 120 columns' {
        $report = $orders | Invoke-PbiDiagnosis -AsReport

        $report | Should -BeOfType string
        $report | Should -Match '(?s)^Sales/Orders fails since .*Confirmed:.*Possible:.*What to do:\s+1\. '
        # A command is one line, so that it can be copied.
        $report -split '\r?\n' | Where-Object { $_.Length -gt 120 -and $_ -notlike 'Next command:*' } | Should -BeNullOrEmpty
        $report | Should -Not -Match '`'
    }

    It 'names the source in the command that comes next' {
        $one = $orders | Invoke-PbiDiagnosis

        $one.NextCommand | Should -Match "-DataSourceId $($one.DataSourceId)"
        { [scriptblock]::Create($one.NextCommand) } | Should -Not -Throw
    }

    It 'tells which names are near: <with.Keys>' -ForEach @(
        @{ with = @{ Workspace = 'Sale' }; near = 'Sales'; id = 'WorkspaceNotFound' }
        @{ with = @{ Workspace = 'Sales'; Dataset = 'Order' }; near = 'Orders'; id = 'DatasetNotFound' }
        @{ with = @{ AppId = 'Invoice Bo' }; near = 'Invoice Bot'; id = 'AppNotFound' }
    ) {
        Invoke-PbiDiagnosis @with -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $failed[0].FullyQualifiedErrorId | Should -BeLike "$id,*"
        $failed[0].ErrorDetails.RecommendedAction | Should -BeLike "*'$near'*"
    }

    It 'is exported whole' {
        $one = $orders | Invoke-PbiDiagnosis
        $csv = Join-Path $TestDrive 'diagnosis.csv'
        $one | Export-Csv $csv

        $read = Import-Csv $csv
        $read.Codes | Should -BeLike '*18456*'
        $read.Findings | Should -BeLike 'password-changed*'
        $read.PSObject.Properties.Value | Should -Not -Match '^(System|PbiDiag)\.'
        $json = $one | ConvertTo-Json -Depth 6 -WarningAction Stop | ConvertFrom-Json
        $json.Findings[0].Cause | Should -Be 'password-changed'
        $json.Findings[0].Evidence[0].Statement | Should -Be $one.Findings[0].Evidence[0].Statement
    }

    It 'completes how much is asked' {
        $line = 'Invoke-PbiDiagnosis -Depth '

        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'Full', 'Quick', 'Standard'
    }

    It 'ends when the first is enough' {
        @($rows | Invoke-PbiDiagnosis | Select-Object -First 1) | Should -HaveCount 1
    }

    Context 'with nobody signed in' {
        BeforeAll { Disconnect-PbiDiag -All }

        It 'goes by the text alone and warns' {
            $one = $text | Invoke-PbiDiagnosis -WarningVariable warned -WarningAction SilentlyContinue

            "$warned" | Should -Match 'Connect-PbiDiag'
            [string]$one.State | Should -Be 'FromTextAlone'
            $one.RootCause | Should -Be 'secret-expired'
            [string]$one.Verdict | Should -Not -Be 'Confirmed'
        }

        It 'does not warn when nothing else was wanted' {
            $one = $text | Invoke-PbiDiagnosis -Offline -WarningVariable warned

            $warned | Should -BeNullOrEmpty
            $one.RootCause | Should -Be 'secret-expired'
        }

        It 'says that a model takes a sign-in' {
            { Invoke-PbiDiagnosis -Workspace Sales } | Should -Throw -ErrorId 'NotSignedIn,*'
        }
    }
}
