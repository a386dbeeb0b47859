BeforeDiscovery {
    . "$PSScriptRoot/Staged.ps1"
    $tenantHost = Get-ChildItem "$root/tests/PbiDiag.TenantHost/bin" -Recurse -Filter PbiDiag.TenantHost.dll -ErrorAction Ignore | Select-Object -First 1
}

Describe 'Sign-ins and requests in a session' -Skip:(-not $tenantHost) {
    BeforeAll {
        . "$PSScriptRoot/Staged.ps1"
        Import-Module $manifest
        $scenario = Join-Path $TestDrive 'tenant.json'
        Set-Content -LiteralPath $scenario @'
{
  "gateways": [ { "name": "gw" } ],
  "connections": [ { "name": "sales", "gateway": "gw", "credential": { "type": "Basic", "username": "svc", "secret": "planted-stored" } } ],
  "workspaces": [ { "name": "Sales", "models": [ { "name": "One", "connections": [ "sales" ] }, { "name": "Two", "connections": [ "sales" ] } ] } ]
}
'@
        $dll = (Get-ChildItem "$root/tests/PbiDiag.TenantHost/bin" -Recurse -Filter PbiDiag.TenantHost.dll | Select-Object -First 1).FullName
        $start = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'dotnet'; RedirectStandardInput = $true; RedirectStandardOutput = $true }
        $start.ArgumentList.Add($dll)
        $start.ArgumentList.Add($scenario)
        $tenant = [System.Diagnostics.Process]::Start($start)
        $place = $tenant.StandardOutput.ReadLine() | ConvertFrom-Json
        $secret = [System.Net.NetworkCredential]::new('', $place.secret).SecurePassword
        $connect = @{ Environment = $place.environment; TenantId = $place.tenantId; ClientId = $place.clientId }

        # How many requests the tenant has seen since the count was last set back.
        function Get-RequestCount { $tenant.StandardInput.WriteLine('count'); [int]$tenant.StandardOutput.ReadLine() }
        function Clear-RequestCount { $tenant.StandardInput.WriteLine('clear'); $null = $tenant.StandardOutput.ReadLine() }
    }

    AfterAll {
        if ($tenant) {
            $tenant.StandardInput.Close()
            if (-not $tenant.WaitForExit(10000)) { $tenant.Kill() }
        }
        Remove-Module PbiDiag -ErrorAction Ignore
    }

    BeforeEach { $context = Connect-PbiDiag @connect -ClientSecret $secret -Name first }

    AfterEach { Disconnect-PbiDiag -All }

    It 'takes a context on every command that asks a service' {
        $askNone = 'Connect-PbiDiag', 'Disconnect-PbiDiag', 'Get-PbiDiagContext', 'Get-PbiErrorInfo'
        $asking = Get-Command -Module PbiDiag -CommandType Cmdlet | Where-Object Name -NotIn $askNone

        $asking.Count | Should -BeGreaterThan 8
        ($asking | Where-Object { -not $_.Parameters.ContainsKey('Context') }).Name | Should -BeNullOrEmpty
    }

    It 'uses the context that is named' {
        $null = Connect-PbiDiag @connect -ClientSecret $secret -Name second

        (Get-PbiGateway -Context first).Gateway | Should -Be 'gw'
        (Get-PbiGateway -Context $context).Gateway | Should -Be 'gw'
        Disconnect-PbiDiag -Name first
        { Get-PbiGateway -Context first -ErrorAction Stop } | Should -Throw -ErrorId 'ContextUnknown*'
        { Get-PbiGateway -Context $context -ErrorAction Stop } | Should -Throw -ErrorId 'NotSignedIn*'
        (Get-PbiGateway).Gateway | Should -Be 'gw'
    }

    It 'is handed to the runspaces of ForEach-Object -Parallel' {
        $names = 1..4 | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:manifest
            (Get-PbiGateway -Context $using:context).Gateway
        }

        $names | Should -Be 'gw', 'gw', 'gw', 'gw'
    }

    It 'is handed to a thread job' {
        $name = Start-ThreadJob { Import-Module $args[0]; (Get-PbiGateway -Context $args[1]).Gateway } -ArgumentList $manifest, $context | Receive-Job -Wait -AutoRemoveJob

        $name | Should -Be 'gw'
    }

    It 'is not there in another runspace that was not handed it' {
        $id = 1 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            try { Get-PbiGateway -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
        }

        $id | Should -BeLike 'NotSignedIn,*'
    }

    It 'tells each request on one line with -Verbose' {
        # The tokens for all services are there after a first run.
        $null = Get-PbiRefreshHistory -Dataset One
        Clear-RequestCount
        $lines = @(Get-PbiRefreshHistory -Dataset One -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] -and $_.Message -match ' attempt ' })

        $lines | Should -HaveCount (Get-RequestCount)
        $lines | ForEach-Object { $_.Message | Should -Match '^PowerBi (GET|POST) /\S+: 200 in \d+ ms, attempt 1, request id [0-9a-f-]{36}$' }
    }

    It 'adds the bodies with -Debug, and no secret in any stream' {
        $credential = [pscredential]::new('svc', [System.Net.NetworkCredential]::new('', 'planted-stored').SecurePassword)
        $streams = & {
            Connect-PbiDiag @connect -ClientSecret $secret -Name third -Debug -Verbose
            Get-PbiDataSource -Debug -Verbose | Update-PbiDataSourceCredential -Credential $credential -Confirm:$false -Debug -Verbose
            Get-PbiRefreshHistory -Debug -Verbose
        } *>&1
        $text = ($streams | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 4000 }) -join "`n"

        @($streams | Where-Object { $_ -is [System.Management.Automation.DebugRecord] -and $_.Message -match ' received: \{' }) | Should -Not -BeNullOrEmpty
        @($streams | Where-Object { $_ -is [System.Management.Automation.DebugRecord] -and $_.Message -match ' sent: \{' }) | Should -Not -BeNullOrEmpty
        foreach ($planted in $place.secret, 'planted-stored', 'eyJ0eXAi') { $text.Contains($planted) | Should -BeFalse -Because "'$($planted.Substring(0, 6))...' must be in no stream" }
    }

    It 'gives the code, the meaning, the cause and the fix of a refused sign-in' {
        $wrong = [System.Net.NetworkCredential]::new('', 'planted-wrong').SecurePassword
        $problem = try { Connect-PbiDiag @connect -ClientSecret $wrong } catch { $_ }

        $problem.FullyQualifiedErrorId | Should -Be 'SignInRefused,PbiDiag.ConnectPbiDiagCommand'
        $problem.Exception.Message | Should -Match '^AADSTS7000215'
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $known = $problem | Get-PbiErrorInfo
        $known.Code | Should -Be 'AADSTS7000215'
        $known.Meaning | Should -Not -BeNullOrEmpty
        ($problem | Format-List * -Force | Out-String) + ($problem.Exception | Out-String) | Should -Not -Match 'planted'
    }

    It 'reaches the directory with a certificate that is named by <Way>' -ForEach @(
        @{ Way = 'Certificate'; Arguments = { @{ Certificate = $certificate } } }
        @{ Way = 'CertificatePath'; Arguments = { @{ CertificatePath = $pfx; CertificatePassword = [System.Net.NetworkCredential]::new('', 'pw').SecurePassword } } }
        @{ Way = 'CertificateThumbprint'; Arguments = { @{ CertificateThumbprint = $certificate.Thumbprint; SendCertificateChain = $true } } }
    ) {
        $request = [System.Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=PbiDiag test', [System.Security.Cryptography.RSA]::Create(2048),
            [System.Security.Cryptography.HashAlgorithmName]::SHA256, [System.Security.Cryptography.RSASignaturePadding]::Pkcs1)
        $made = $request.CreateSelfSigned([datetimeoffset]::UtcNow.AddDays(-1), [datetimeoffset]::UtcNow.AddDays(9)).Export('Pfx', 'pw')
        $certificate = [System.Security.Cryptography.X509Certificates.X509CertificateLoader]::LoadPkcs12($made, 'pw', 'Exportable, PersistKeySet')
        $pfx = Join-Path $TestDrive 'app.pfx'
        [System.IO.File]::WriteAllBytes($pfx, $made)
        $store = [System.Security.Cryptography.X509Certificates.X509Store]::new('My', 'CurrentUser')
        $store.Open('ReadWrite')
        $store.Add($certificate)
        $way = & $Arguments
        try { { Connect-PbiDiag @connect @way } | Should -Throw -ErrorId 'SignInRefused,*' -ExpectedMessage 'AADSTS700027*' }
        finally {
            $store.Remove($certificate)
            $store.Close()
        }
    }

    It 'keeps tokens in a keyring, where another process finds them without a request' -Skip:(-not ($IsLinux -and (Get-Command dbus-run-session, gnome-keyring-daemon -ErrorAction Ignore).Count -eq 2)) {
        $script = Join-Path $TestDrive 'keep.ps1'
        Set-Content -LiteralPath $script "Import-Module '$manifest'
            `$secret = [System.Net.NetworkCredential]::new('', '$($place.secret)').SecurePassword
            (Connect-PbiDiag -Environment '$($place.environment)' -TenantId $($place.tenantId) -ClientId $($place.clientId) -ClientSecret `$secret -PersistCache).Method"
        $keptHome = New-Item -ItemType Directory (Join-Path $TestDrive 'home')
        $run = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; '$pwsh' -NoProfile -File '$script'; '$pwsh' -NoProfile -File '$script'"
        Clear-RequestCount
        $methods = env HOME=$keptHome XDG_DATA_HOME=$keptHome/data dbus-run-session -- sh -c $run 2>$null

        $methods | Should -Be 'ClientSecret', 'ClientSecret'
        Get-RequestCount | Should -Be 1
        Get-ChildItem $keptHome -Recurse -File -Force | Select-String -SimpleMatch 'eyJ', $place.secret | Should -BeNullOrEmpty
    }

    It 'refuses to keep tokens where nothing protects them' -Skip:(-not $IsLinux) {
        $script = "`$env:XDG_DATA_HOME = `$env:HOME = '$TestDrive'; `$env:DBUS_SESSION_BUS_ADDRESS = 'unix:path=/nowhere'
            Import-Module '$manifest'
            `$secret = [System.Net.NetworkCredential]::new('', '$($place.secret)').SecurePassword
            try { Connect-PbiDiag -Environment '$($place.environment)' -TenantId $($place.tenantId) -ClientId $($place.clientId) -ClientSecret `$secret -PersistCache } catch { `$_.FullyQualifiedErrorId }"

        & $pwsh -NoProfile -Command $script | Should -Be 'TokenCacheUnavailable,PbiDiag.ConnectPbiDiagCommand'
        Get-ChildItem $TestDrive -Recurse -File | Select-String -SimpleMatch 'eyJ' | Should -BeNullOrEmpty
    }
}
