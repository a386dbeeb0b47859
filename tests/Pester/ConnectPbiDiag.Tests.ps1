BeforeAll {
    . $PSScriptRoot/Staged.ps1
    Import-Module $module -Force

    function New-Token([string] $audience, [int] $minutes = 60) {
        $part = { param($text) [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($text)).TrimEnd('=').Replace('+', '-').Replace('/', '_') }
        $end = [DateTimeOffset]::UtcNow.AddMinutes($minutes).ToUnixTimeSeconds()
        (& $part '{"alg":"none"}') + '.' + (& $part "{`"aud`":`"$audience`",`"tid`":`"11111111-2222-3333-4444-555555555555`",`"upn`":`"kim@contoso.com`",`"scp`":`"Dataset.Read.All Workspace.Read.All`",`"exp`":$end}") + '.planted'
    }
    $powerBi = New-Token 'https://analysis.windows.net/powerbi/api'
}

AfterAll { Remove-Module PbiDiag -ErrorAction Ignore }

Describe 'Connect-PbiDiag with tokens that were handed over' {
    AfterEach { Disconnect-PbiDiag -All }

    It 'shows who signed in' {
        $context = Connect-PbiDiag -AccessToken $powerBi

        $context.Identity | Should -Be 'kim@contoso.com'
        $context.TenantId | Should -Be '11111111-2222-3333-4444-555555555555'
        $context.IdentityKind | Should -Be 'User'
        $context.Scopes | Should -Be 'Dataset.Read.All', 'Workspace.Read.All'
        $context.IsDefault | Should -BeTrue
    }

    It 'takes a secure string, and what Get-AzAccessToken puts out' {
        $secure = ConvertTo-SecureString $powerBi -AsPlainText -Force
        (Connect-PbiDiag -AccessToken $secure).Identity | Should -Be 'kim@contoso.com'
        (Connect-PbiDiag -AccessToken ([pscustomobject]@{ Token = $secure })).Identity | Should -Be 'kim@contoso.com'
        (Connect-PbiDiag -AccessToken ([pscustomobject]@{ Token = $powerBi }), (New-Token 'https://graph.microsoft.com')).Identity | Should -Be 'kim@contoso.com'
    }

    It 'keeps several by name, and gives them back' {
        $null = Connect-PbiDiag -AccessToken $powerBi -Name one
        $null = Connect-PbiDiag -AccessToken $powerBi -Name two
        (Get-PbiDiagContext).Name | Should -Be 'one', 'two'
        (Get-PbiDiagContext | Where-Object IsDefault).Name | Should -Be 'two'
        Get-PbiDiagContext o* | Disconnect-PbiDiag
        (Get-PbiDiagContext).Name | Should -Be 'two'
    }

    It 'never shows a token' {
        $context = Connect-PbiDiag -AccessToken $powerBi -Verbose -Debug 5>&1 4>&1
        ($context | Format-List * | Out-String) + ($context | ConvertTo-Json -Depth 5) + ($context | ConvertTo-Csv | Out-String) | Should -Not -Match 'planted'
    }

    It 'has a runspace of its own for each' {
        $null = Connect-PbiDiag -AccessToken $powerBi
        $other = [powershell]::Create()
        try { $other.AddScript("Import-Module '$module'; @(Get-PbiDiagContext).Count").Invoke() | Should -Be 0 } finally { $other.Dispose() }
    }

    It 'shows a table that fits 120 characters' {
        $null = Connect-PbiDiag -AccessToken $powerBi
        $lines = (Get-PbiDiagContext | Out-String -Width 120).Trim() -split '\r?\n'
        $lines[0] -split '\s+' | Should -Be 'Name', 'Method', 'IsDefault', 'TenantId', 'Identity'
        ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 120
    }
}

Describe 'Connect-PbiDiag with bad input' {
    It 'refuses <id>' -ForEach @(
        @{ id = 'AccessTokenMalformed'; call = { Connect-PbiDiag -AccessToken 'no token' } }
        @{ id = 'AccessTokenExpired'; call = { Connect-PbiDiag -AccessToken (New-Token 'https://analysis.windows.net/powerbi/api' -5) } }
        @{ id = 'AccessTokenForeign'; call = { Connect-PbiDiag -AccessToken (New-Token 'https://management.azure.com') } }
        @{ id = 'EnvironmentUnknown'; call = { Connect-PbiDiag -AccessToken $powerBi -Environment Atlantis } }
        @{ id = 'EnvironmentInvalid'; call = { Connect-PbiDiag -AccessToken $powerBi -Environment @{ name = 'x'; authority = 'http://127.0.0.1' } } }
        @{ id = 'TenantMalformed'; call = { Connect-PbiDiag -ManagedIdentity -TenantId 'not a tenant' } }
        @{ id = 'ClientIdMalformed'; call = { Connect-PbiDiag -ManagedIdentity -ClientId 'not-an-id' } }
        @{ id = 'ThumbprintMalformed'; call = { Connect-PbiDiag -ClientId 11111111-2222-3333-4444-555555555555 -TenantId contoso.com -CertificateThumbprint 123 } }
        @{ id = 'CertificateNotFound'; call = { Connect-PbiDiag -ClientId 11111111-2222-3333-4444-555555555555 -TenantId contoso.com -CertificatePath ./nowhere.pfx } }
        @{ id = 'TenantMissing'; call = { Connect-PbiDiag -Credential ([pscredential]::new('11111111-2222-3333-4444-555555555555', (ConvertTo-SecureString x -AsPlainText -Force))) } }
    ) {
        $call | Should -Throw -ErrorId "$id,PbiDiag.ConnectPbiDiagCommand"
    }

    It 'says what to do next' {
        try { Connect-PbiDiag -AccessToken 'no token' } catch { $_.ErrorDetails.RecommendedAction | Should -Match 'Get-AzAccessToken' }
    }
}

Describe 'What handing over a token loads' {
    It 'is no sign-in library' {
        $loaded = & $pwsh -NoProfile -Command "Import-Module '$module'; `$null = Connect-PbiDiag -AccessToken '$powerBi'
            [System.AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { `$_.GetName().Name }"

        $loaded | Should -Contain 'Azure.Core'
        $loaded | Should -Not -Match '^Microsoft\.Identity'
    }
}
