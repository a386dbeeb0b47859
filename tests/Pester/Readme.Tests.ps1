BeforeDiscovery {
    . "$PSScriptRoot/Staged.ps1"
    $simulator = Get-ChildItem "$root/src/PbiDiag.Simulator/bin" -Recurse -Filter PbiDiag.Simulator.dll -ErrorAction Ignore | Select-Object -First 1
    $text = Get-Content -LiteralPath "$root/README.md" -Raw
    $block = [regex]::Match($text, '(?s)<!-- Each is run by tests/Pester/Readme\.Tests\.ps1\. -->\s*```powershell\r?\n(.*?)```').Groups[1].Value
    $lines = @($block -split '\r?\n' | Where-Object { $_ })
}

Describe 'The lines of the README' -Skip:(-not $simulator) {
    BeforeAll {
        . "$PSScriptRoot/Staged.ps1"
        Import-Module $manifest
        $dll = (Get-ChildItem "$root/src/PbiDiag.Simulator/bin" -Recurse -Filter PbiDiag.Simulator.dll | Select-Object -First 1).FullName
        $start = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'dotnet'; RedirectStandardInput = $true; RedirectStandardOutput = $true }
        $dll, 'contoso', '--json', '--until-input-ends' | ForEach-Object { $start.ArgumentList.Add($_) }
        $tenant = [System.Diagnostics.Process]::Start($start)
        $place = $tenant.StandardOutput.ReadLine() | ConvertFrom-Json
        $secret = [System.Net.NetworkCredential]::new('', $place.secret).SecurePassword
        $null = Connect-PbiDiag -Environment $place.environment -TenantId $place.tenantId -ClientId $place.clientId -ClientSecret $secret

        # What the lines speak of.
        $app = $place.clientId
        $c = [pscredential]::new('svc', $secret)
        Push-Location $TestDrive
        Set-Content failure.txt 'AADSTS7000215: Invalid client secret provided.'
        Set-Content gateway1.log '2026-01-31 06:00:00Z error AADSTS7000215: Invalid client secret provided.'
    }

    AfterAll {
        Pop-Location
        if ($tenant) {
            $tenant.StandardInput.Close()
            if (-not $tenant.WaitForExit(10000)) { $tenant.Kill() }
        }
        Disconnect-PbiDiag -All -ErrorAction Ignore
        Remove-Module PbiDiag -ErrorAction Ignore
    }

    It 'has ten of them' {
        $text = Get-Content -LiteralPath "$root/README.md" -Raw
        $block = [regex]::Match($text, '(?s)<!-- Each is run by tests/Pester/Readme\.Tests\.ps1\. -->\s*```powershell\r?\n(.*?)```').Groups[1].Value

        @($block -split '\r?\n' | Where-Object { $_ }) | Should -HaveCount 10
    }

    It 'runs <_>' -ForEach $lines {
        $Error.Clear()

        $output = . ([scriptblock]::Create($_))

        $Error | Should -BeNullOrEmpty
        # What goes to a file or is only asked leaves nothing; the rest of the troubled tenant has something to tell.
        if ($_ -match '\| Export-Csv (\S+)') { Import-Csv $Matches[1] | Should -Not -BeNullOrEmpty }
        elseif ($_ -notmatch '-WhatIf') { $output | Should -Not -BeNullOrEmpty }
    }
}
