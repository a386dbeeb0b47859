BeforeDiscovery {
    . "$PSScriptRoot/Staged.ps1"
    $tenantHost = Get-ChildItem "$root/tests/PbiDiag.TenantHost/bin" -Recurse -Filter PbiDiag.TenantHost.dll -ErrorAction Ignore | Select-Object -First 1
}

Describe 'Chains of apps and accounts' -Skip:(-not $tenantHost) {
    BeforeAll {
        . "$PSScriptRoot/Staged.ps1"
        Import-Module $manifest
        $scenario = Join-Path $TestDrive 'tenant.json'
        Set-Content -LiteralPath $scenario @'
{
  "tenant": { "licences": [ "EntraP2" ], "secretDelaySeconds": 1 },
  "users": [ { "name": "good@contoso.com", "passwordChanged": "-90d", "sessionsValidFrom": "-90d" }, { "name": "off@contoso.com", "enabled": false }, { "name": "left@contoso.com", "deleted": "-3d" } ],
  "apps": [ { "name": "App", "owners": [ "PbiDiag" ], "secrets": [ { "name": "old", "value": "oldx8Q~000000000000000000000000000000000" } ] } ],
  "keyVaults": [ { "name": "kv" } ],
  "connections": [
    { "name": "warehouse", "kind": "AzureSql", "server": "dw.database.windows.net",
      "credential": { "type": "ServicePrincipal", "app": "App", "secret": "oldx8Q~000000000000000000000000000000000" } } ],
  "workspaces": [ { "name": "Sales", "users": { "good@contoso.com": "Contributor" }, "models": [ { "name": "Orders", "owner": "good@contoso.com", "connections": [ "warehouse" ] } ] } ]
}
'@
        $dll = (Get-ChildItem "$root/tests/PbiDiag.TenantHost/bin" -Recurse -Filter PbiDiag.TenantHost.dll | Select-Object -First 1).FullName
        $start = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'dotnet'; RedirectStandardInput = $true; RedirectStandardOutput = $true }
        $start.ArgumentList.Add($dll)
        $start.ArgumentList.Add($scenario)
        $tenant = [System.Diagnostics.Process]::Start($start)
        $place = $tenant.StandardOutput.ReadLine() | ConvertFrom-Json
        $secret = [System.Net.NetworkCredential]::new('', $place.secret).SecurePassword
        $null = Connect-PbiDiag -Environment $place.environment -TenantId $place.tenantId -ClientId $place.clientId -ClientSecret $secret
        $app = (Get-AppSecretExpiry App)[0].AppId
    }

    AfterAll {
        if ($tenant) {
            $tenant.StandardInput.Close()
            if (-not $tenant.WaitForExit(10000)) { $tenant.Kill() }
        }
        Disconnect-PbiDiag -All -ErrorAction Ignore
        Remove-Module PbiDiag -ErrorAction Ignore
    }

    It 'tests accounts from the pipeline and keeps them apart in CSV' {
        $rows = 'good@contoso.com', 'off@contoso.com', 'left@contoso.com' | Test-PbiServiceAccount | ConvertTo-Csv | ConvertFrom-Csv

        $rows.UserPrincipalName | Select-Object -Unique | Should -Be 'good@contoso.com', 'off@contoso.com', 'left@contoso.com'
        ($rows | Where-Object { $_.UserPrincipalName -eq 'off@contoso.com' -and $_.Check -eq 'account-enabled' }).Status | Should -Be 'Fail'
        ($rows | Where-Object UserPrincipalName -EQ 'left@contoso.com').Fix | Should -Match 'restored until'
    }

    It 'takes the time of storing from each row' {
        $rows = [pscustomobject]@{ UserPrincipalName = 'good@contoso.com'; CredentialStored = [datetimeoffset]::UtcNow.AddDays(-1) } | Test-PbiServiceAccount

        ($rows | Where-Object Check -EQ 'password-changed').Status | Should -Be 'Pass'
    }

    It 'groups the checks of each account in a table' {
        'good@contoso.com', 'off@contoso.com' | Test-PbiServiceAccount | Format-Table | Out-String -Width 120 | Should -Match '(?s)For: good@contoso.com.*For: off@contoso.com'
    }

    It 'changes nothing with -WhatIf' {
        Update-AppSecret -AppId $app -Connection warehouse -RemoveOld -WhatIf | Should -BeNullOrEmpty

        (Get-AppSecretExpiry App).Name | Should -Be 'old'
    }

    It 'rotates into a connection and a vault, and the new secret works' {
        $rotation = Update-AppSecret -AppId $app -Connection warehouse -VaultName kv -RemoveOld -Confirm:$false

        $rotation.NotDone | Should -BeNullOrEmpty
        $rotation.Secret | Should -BeOfType securestring
        (Test-AppSecret $app $rotation.Secret).Works | Should -BeTrue
        (Test-PbiDataSourceCredential Orders Sales).Status | Should -Be 'Valid'
        (Get-AppSecretExpiry App -VaultName kv).Vault | Should -Be 'Same'
    }

    It 'shows no secret on any stream' {
        $all = Update-AppSecret -AppId $app -Connection warehouse -Confirm:$false -Verbose -Debug *>&1
        $text = [System.Net.NetworkCredential]::new('', ($all | Where-Object { $_.PSObject.TypeNames[0] -eq 'PbiDiag.Results.SecretRotation' }).Secret).Password

        $text | Should -Match '^.{40}$'
        ($all | Format-List | Out-String -Width 4000) + ($all | ConvertTo-Json -Depth 3 -WarningAction Ignore) | Should -Not -Match ([regex]::Escape($text))
    }
}
