BeforeAll {
    . $PSScriptRoot/Staged.ps1
    Import-Module $module -Force
    # Another file may have left somebody signed in.
    Disconnect-PbiDiag -All
    $app = '6731de76-14a6-49ae-97bc-6eba6914391e'
    $endpoint = 'https://login.microsoftonline.com/contoso.com/oauth2/v2.0'
    $authorize = "$endpoint/authorize?client_id=$app&response_type=code&redirect_uri=https%3A%2F%2Fapp.contoso.com%2Fback&scope=openid&state=1"
}

AfterAll { Remove-Module PbiDiag -ErrorAction Ignore }

Describe 'Test-PbiAuthRequest without a sign-in' {
    It 'takes a hashtable and foretells the answer' {
        $findings = @{ grant_type = 'client_credentials'; client_id = $app; scope = 'https://analysis.windows.net/powerbi/api/.default' } | Test-PbiAuthRequest

        ($findings | Where-Object Status -EQ Fail).Code | Should -Contain 'AADSTS7000218'
    }

    It 'says that the registration was not looked at, and never that it is fine' {
        $findings = Test-PbiAuthRequest $authorize

        ($findings | Where-Object Request -EQ registration).Status | Should -Be 'NotChecked'
        ($findings | Where-Object Request -EQ registration).Permission | Should -Match 'Application\.Read\.All'
    }

    It 'lints both steps against each other' {
        $token = "grant_type=authorization_code&client_id=$app&code=0.AAA&redirect_uri=https%3A%2F%2Fapp.contoso.com%2Fback%2F&client_secret=abc8Q~0123456789abcdefghijklmnopqrstuvwx"
        $finding = Test-PbiAuthRequest $authorize $token -Offline | Where-Object Request -EQ both

        $finding.Code | Should -Contain 'AADSTS90056'
        $finding.Message | Should -Match 'slash'
    }

    It 'takes an entry of a HAR file as ConvertFrom-Json gives it' {
        $entry = @{ request = @{ method = 'POST'; url = "$endpoint/token"; postData = @{ mimeType = 'application/json'; text = '{"grant_type":"client_credentials"}' } } } | ConvertTo-Json -Depth 5 | ConvertFrom-Json

        (Test-PbiAuthRequest -TokenRequest $entry -Offline).Rule | Should -Contain 'json-body'
    }

    It 'shows no secret on any stream' {
        $all = Test-PbiAuthRequest -TokenRequest "grant_type=password&client_id=$app&username=a&password=zqxPlanted&client_secret=zqxPlanted" -Offline -Verbose -Debug *>&1

        ($all | Format-List | Out-String) + ($all | ConvertTo-Json -Depth 3) | Should -Not -Match 'zqxPlanted'
    }

    It 'gives one cell for the codes in CSV' {
        $row = Test-PbiAuthRequest -TokenRequest "client_id=$app" -Offline | ConvertTo-Csv | ConvertFrom-Csv | Select-Object -First 1

        $row.Code | Should -Match '^AADSTS'
    }

    It 'writes one error for a text that is no request' {
        Test-PbiAuthRequest -TokenRequest 'hello' -Offline -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problem[0].FullyQualifiedErrorId | Should -Be 'AuthRequestUnreadable,PbiDiag.TestPbiAuthRequestCommand'
    }
}

Describe 'The cmdlets that need a sign-in' {
    It '<name> says so' -ForEach @(
        @{ name = 'Get-AppSecretExpiry'; arguments = @{} }
        @{ name = 'Get-PbiSignInFailure'; arguments = @{ User = 'a@contoso.com' } }
        @{ name = 'Test-PbiAppRegistration'; arguments = @{ AppId = '6731de76-14a6-49ae-97bc-6eba6914391e' } }
        @{ name = 'Test-PbiServiceAccount'; arguments = @{ UserPrincipalName = 'svc@contoso.com' } }
        @{ name = 'Update-AppSecret'; arguments = @{ AppId = '6731de76-14a6-49ae-97bc-6eba6914391e'; WhatIf = $true } }
    ) {
        { & $name @arguments -ErrorAction Stop } | Should -Throw -ErrorId 'NotSignedIn*'
    }

    It 'takes thirty as thirty days' {
        { Get-AppSecretExpiry -ExpiresWithin 30 -ErrorAction Stop } | Should -Throw -ErrorId 'NotSignedIn*'
    }

    It 'asks before a secret is changed' {
        (Get-Command Update-AppSecret).Parameters.Keys | Should -Contain 'WhatIf'
    }
}
