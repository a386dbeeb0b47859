BeforeDiscovery {
    . "$PSScriptRoot/Staged.ps1"
    $simulator = Get-ChildItem "$root/src/PbiDiag.Simulator/bin" -Recurse -Filter PbiDiag.Simulator.dll -ErrorAction Ignore | Select-Object -First 1
    $scripts = Get-ChildItem "$root/module/examples" -Filter *.ps1
}

Describe 'The example <_.Name>' -ForEach $scripts {
    BeforeAll {
        . "$PSScriptRoot/Staged.ps1"
        $example = $_.FullName
    }

    It 'is written so that Windows PowerShell 5.1 reads it' {
        $text = Get-Content -LiteralPath $example -Raw
        $errors = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$errors)

        $errors | Should -BeNullOrEmpty
        # What 7 reads and 5.1 does not: ternaries, ??, ?., && and ||, and a parallel loop.
        $new = $tree.FindAll({
                $args[0].GetType().Name -in 'TernaryExpressionAst', 'PipelineChainAst' -or
                "$($args[0].Operator)" -in 'QuestionQuestion', 'QuestionQuestionEquals' -or
                $args[0].NullConditional -eq $true -or
                ($args[0].ParameterName -eq 'Parallel')
            }, $true)
        $new | Should -BeNullOrEmpty
        # Without a mark at its beginning 5.1 reads a script in the machine's own code page.
        $text | Should -Not -Match '[^\x00-\x7F]'
    }

    It 'says what it is for, with examples' {
        $help = Get-Help $example

        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.examples.example | Should -Not -BeNullOrEmpty
    }
}

Describe 'The workflow example' {
    It 'has steps in PowerShell that can be read' {
        . "$PSScriptRoot/Staged.ps1"
        $text = Get-Content -LiteralPath "$root/module/examples/pbidiag.yml" -Raw
        $steps = [regex]::Matches($text, '(?m)^ {8}run: \|\r?\n((?: {10}.*\r?\n)+)')

        $steps | Should -HaveCount 2
        foreach ($step in $steps) {
            $errors = $null
            $null = [System.Management.Automation.Language.Parser]::ParseInput($step.Groups[1].Value, [ref]$null, [ref]$errors)
            $errors | Should -BeNullOrEmpty
        }
    }
}

Describe 'The examples at a tenant' -Skip:(-not $simulator) {
    BeforeAll {
        . "$PSScriptRoot/Staged.ps1"
        Import-Module $manifest
        $examples = "$root/module/examples"

        function Start-Tenant([string]$Scenario) {
            $dll = (Get-ChildItem "$root/src/PbiDiag.Simulator/bin" -Recurse -Filter PbiDiag.Simulator.dll | Select-Object -First 1).FullName
            $start = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'dotnet'; RedirectStandardInput = $true; RedirectStandardOutput = $true }
            $dll, $Scenario, '--json', '--until-input-ends' | ForEach-Object { $start.ArgumentList.Add($_) }
            $process = [System.Diagnostics.Process]::Start($start)
            $place = $process.StandardOutput.ReadLine() | ConvertFrom-Json
            $secret = [System.Net.NetworkCredential]::new('', $place.secret).SecurePassword
            @{
                Process = $process
                SignIn  = @{ Environment = $place.environment; TenantId = $place.tenantId; ClientId = $place.clientId; ClientSecret = $secret }
            }
        }

        $troubled = Start-Tenant 'contoso'
        $healthy = Start-Tenant 'contoso-healthy'
    }

    AfterAll {
        foreach ($tenant in $troubled, $healthy) {
            if (-not $tenant) { continue }
            $tenant.Process.StandardInput.Close()
            if (-not $tenant.Process.WaitForExit(10000)) { $tenant.Process.Kill() }
        }
        Disconnect-PbiDiag -All -ErrorAction Ignore
        Remove-Module PbiDiag -ErrorAction Ignore
    }

    It 'fails the nightly job when something is wrong, and leaves the files' {
        $folder = Join-Path $TestDrive 'troubled'
        $output = @()

        { & "$examples/Watch-PbiTenant.ps1" -Folder $folder -SignIn $troubled.SignIn -OutVariable output } | Should -Throw '*failed refreshes*'

        $refreshes = Import-Csv (Join-Path $folder 'refreshes.csv')
        $refreshes.Dataset | Should -Contain 'Orders'
        (Import-Csv (Join-Path $folder 'credentials.csv')).Status | Should -Contain 'Invalid'
        (Import-Csv (Join-Path $folder 'secrets.csv')).App | Should -Contain 'Invoice Bot'
    }

    It 'lets the nightly job succeed when nothing is' {
        $folder = Join-Path $TestDrive 'healthy'

        $summary = & "$examples/Watch-PbiTenant.ps1" -Folder $folder -SignIn $healthy.SignIn -ExpiresWithin 1

        $summary.FailedRefreshes | Should -Be 0
        $summary.BrokenCredentials | Should -Be 0
        $summary.EndingSecrets | Should -Be 0
        Join-Path $folder 'refreshes.csv' | Should -Exist
    }

    It 'goes from customer to customer and tells of one that cannot be reached' {
        $tenants = @{ Troubled = $troubled.SignIn; Healthy = $healthy.SignIn; Gone = @{ TenantId = 'no tenant'; ClientId = 'none' } }
        $customers = 'Troubled', 'Gone', 'Healthy' | ForEach-Object { [pscustomobject]@{ Name = $_; TenantId = "$($tenants[$_].TenantId)"; ClientId = '' } }

        $findings = $customers | & "$examples/Get-CustomerFinding.ps1" -SignIn { param($row) $tenants[$row.Name] }

        ($findings | Where-Object Customer -EQ Troubled).Kind | Should -Contain 'Refresh'
        ($findings | Where-Object Customer -EQ Troubled).Kind | Should -Contain 'Credential Invalid'
        ($findings | Where-Object Customer -EQ Gone).Kind | Should -Be 'NotReached'
        $findings | Where-Object { $_.Customer -eq 'Healthy' -and $_.Kind -ne 'NotChecked' } | Should -BeNullOrEmpty
        Get-PbiDiagContext | Where-Object Name -In $customers.Name | Should -BeNullOrEmpty
    }

    It 'writes a file a day for each table of a report' {
        $folder = Join-Path $TestDrive 'report'
        $signIn = $troubled.SignIn
        $null = Connect-PbiDiag @signIn

        $files = & "$examples/Export-PbiReportInput.ps1" -Folder $folder

        $files.Directory.Name | Sort-Object | Should -Be 'credentials', 'refreshes', 'secrets'
        $rows = Import-Csv (Join-Path $folder "refreshes/$([datetime]::UtcNow.ToString('yyyy-MM-dd')).csv")
        $rows[0].Day | Should -Match '^\d{4}-\d\d-\d\d$'
        $rows[0].StartTime | Should -Match '^\d{4}-\d\d-\d\dT.*Z$'
    }
}
