BeforeAll {
    . $PSScriptRoot/Staged.ps1
    Import-Module $module -Force
}

AfterAll { Remove-Module PbiDiag -ErrorAction Ignore }

Describe 'Get-PbiErrorInfo' {
    It 'takes codes by position, from the pipeline and by property name' {
        (Get-PbiErrorInfo AADSTS70002).Code | Should -Be 'AADSTS70002'
        ('AADSTS70002', '18456' | Get-PbiErrorInfo).Code | Should -Be 'AADSTS70002', '18456'
        ([pscustomobject]@{ Code = '18456' } | Get-PbiErrorInfo).Code | Should -Be '18456'
    }

    It 'shows a table of at most five columns that fits 120 characters' {
        $lines = (Get-PbiErrorInfo AADSTS70002, 18456 | Out-String -Width 120).Trim() -split '\r?\n'

        $lines[0] -split '\s+' | Should -Be 'Code', 'Severity', 'Actor', 'Title'
        ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 120
    }

    It 'shows a list in reading order without empty fields' {
        $text = Get-PbiErrorInfo AADSTS70002 | Format-List | Out-String -Width 120

        $text | Should -Match '(?s)^\s*Code +:.*Title +:.*Meaning +:.*Causes +:.*Fixes +:.*Sources +:'
        $text | Should -Not -Match 'CorrelationId'
    }

    It 'gives one cell for each list in CSV' {
        $rows = Get-PbiErrorInfo AADSTS70002 | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv

        @($rows).Count | Should -Be 1
        $rows.Causes | Should -Not -Match 'PbiDiag\.Results|System\.'
        $rows.Causes | Should -Match '; '
    }

    It 'exports to a file and reads back what it wrote' {
        $file = Join-Path $TestDrive 'info.csv'
        Get-PbiErrorInfo AADSTS70002 | Export-Csv $file -NoTypeInformation

        (Import-Csv $file | Get-PbiErrorInfo).Code | Should -Be 'AADSTS70002'
    }

    It 'gives arrays for lists in JSON' {
        $json = Get-PbiErrorInfo AADSTS70002 | ConvertTo-Json -Depth 2 | ConvertFrom-Json

        $json.Code | Should -Be 'AADSTS70002'
        $json.Causes.Count | Should -BeGreaterThan 1
    }

    It 'stops early when the pipeline has enough' {
        ('AADSTS70002', '18456' | Get-PbiErrorInfo | Select-Object -First 1).Code | Should -Be 'AADSTS70002'
    }
}

Describe 'Get-PbiErrorInfo with a code that it does not know' {
    It 'writes one error that a script can branch on, and goes on' {
        $info = Get-PbiErrorInfo AADSTS7000222X, AADSTS70002 -ErrorVariable problem -ErrorAction SilentlyContinue

        $info.Code | Should -Be 'AADSTS70002'
        $problem.Count | Should -Be 1
        $problem[0].FullyQualifiedErrorId | Should -Be 'ErrorCodeUnknown,PbiDiag.GetPbiErrorInfoCommand'
        $problem[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problem[0].TargetObject | Should -Be 'AADSTS7000222X'
        $problem[0].ErrorDetails.RecommendedAction | Should -Match 'AADSTS7000222\b'
    }

    It 'stops where the caller asks for it' {
        { Get-PbiErrorInfo AADSTS7000222X -ErrorAction Stop } | Should -Throw -ErrorId 'ErrorCodeUnknown,PbiDiag.GetPbiErrorInfoCommand'
    }

    It 'refuses <name> input before it runs' -ForEach @(
        @{ name = 'empty'; code = '' }, @{ name = 'null'; code = $null }, @{ name = 'no'; code = @() }
    ) {
        { Get-PbiErrorInfo -Code $code } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'Completion of codes' {
    It 'completes a code from its beginning, with the title as tooltip' {
        $found = (TabExpansion2 'Get-PbiErrorInfo aadsts7000').CompletionMatches

        $found.CompletionText | Should -Contain 'AADSTS70002'
        ($found | Where-Object CompletionText -EQ 'AADSTS70002').ToolTip | Should -Be (Get-PbiErrorInfo AADSTS70002).Title
    }

    It 'completes a code from a part of it' {
        (TabExpansion2 'Get-PbiErrorInfo -Code DataSourceAccess').CompletionMatches.CompletionText |
            Should -Contain 'DM_GWPipeline_Gateway_DataSourceAccessError'
    }

    It 'offers nothing for a word that no code has' {
        (TabExpansion2 'Get-PbiErrorInfo -Code zzzz').CompletionMatches.CompletionText | Should -Not -Match '^AADSTS'
    }
}

Describe 'What Get-PbiErrorInfo loads' {
    It 'needs no sign-in library' {
        $loaded = & $pwsh -NoProfile -Command "Import-Module '$module'; `$null = Get-PbiErrorInfo AADSTS70002 | Out-String
            [System.AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { `$_.GetName().Name }"

        $loaded | Should -Contain 'PbiDiag.Core'
        $loaded | Should -Not -Match '^(Azure\.|Microsoft\.Identity|System\.ClientModel|Microsoft\.Extensions)'
    }
}

Describe 'Get-PbiErrorInfo with what people have' {
    BeforeAll {
        $id = '0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500'
        $log = Join-Path $TestDrive 'a.log'
        Set-Content $log "2026-01-31 08:00:00Z INFO start", "2026-01-31 08:00:01Z ERROR AADSTS50126: wrong", "Trace ID: $id", "2026-01-31 08:00:02Z INFO end"
    }

    It 'reads a text' {
        ('AADSTS70002: Error. AADSTS50053: locked' | Get-PbiErrorInfo).Code | Should -Be 'AADSTS50053'
    }

    It 'reads lines from Get-Content as one text a file' {
        $info = Get-Content $log | Get-PbiErrorInfo

        @($info).Count | Should -Be 1
        $info.Code | Should -Be 'AADSTS50126'
        $info.TraceId | Should -Be $id
    }

    It 'reads a log with file and line, by path or as a file from the pipeline' {
        $byPath = Get-PbiErrorInfo -Path (Join-Path $TestDrive '*.log')

        $byPath.Line | Should -Be 2
        $byPath.Path | Should -Be (Get-Item $log).FullName
        (Get-Item $log | Get-PbiErrorInfo).Line | Should -Be 2
    }

    It 'sums up a log' {
        $row = Get-PbiErrorInfo -Path $log -Summary

        $row.Code, $row.Count | Should -Be 'AADSTS50126', 1
        $row.FirstSeen | Should -Be ([DateTimeOffset]'2026-01-31T08:00:01Z')
    }

    It 'reports a log that is not there and goes on' {
        $info = Get-PbiErrorInfo -Path (Join-Path $TestDrive 'no.log'), $log -ErrorVariable problem -ErrorAction SilentlyContinue

        $info.Code | Should -Be 'AADSTS50126'
        $problem.FullyQualifiedErrorId | Should -Be 'LogFileNotFound,PbiDiag.GetPbiErrorInfoCommand'
    }

    It 'reads an error record with all that it wraps' {
        try { throw [InvalidOperationException]::new('outer', [Exception]::new('AADSTS50126: wrong')) } catch { $record = $_ }

        ($record | Get-PbiErrorInfo).Code | Should -Be 'AADSTS50126'
        ($record.Exception | Get-PbiErrorInfo).Code | Should -Be 'AADSTS50126'
    }

    It 'reads an answer from ConvertFrom-Json as the body that it was' {
        $body = '{"error":{"code":"PowerBINotAuthorizedException","pbi.error":{"details":[{"code":"DM_ErrorDetailNameCode_UnderlyingNativeErrorCode","detail":{"type":1,"value":"18456"}}]}}}'

        $info = $body | ConvertFrom-Json | Get-PbiErrorInfo

        $info.Code, $info.RootCauseCode, $info.NativeErrorCode | Should -Be 'PowerBINotAuthorizedException', '18456', '18456'
    }

    It 'reads the body of an HTTP response' {
        $response = [System.Net.Http.HttpResponseMessage]::new([System.Net.HttpStatusCode]::Forbidden)
        $response.Content = [System.Net.Http.StringContent]::new('{"error":{"code":"PowerBINotAuthorizedException"}}')
        $response.Headers.Add('RequestId', '0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500')
        $info = $response | Get-PbiErrorInfo
        $info.Code | Should -Be 'PowerBINotAuthorizedException'
        $info.HttpStatus | Should -Be 403
        $info.RequestId | Should -Be '0a8d2f64-51b7-4e39-b0c2-9f6a3d7e1500'
    }

    It 'reads the status of a response whose body is gone' {
        $response = [System.Net.Http.HttpResponseMessage]::new([System.Net.HttpStatusCode]::Unauthorized)
        $response.Content = [System.Net.Http.StringContent]::new('x')
        $response.Dispose()
        ($response | Get-PbiErrorInfo).HttpStatus | Should -Be 401
    }

    It 'reads a number as the code that it is' {
        (18456 | Get-PbiErrorInfo).Code | Should -Be '18456'
        (-2147467259 | Get-PbiErrorInfo).Code | Should -Be '-2147467259'
    }

    It 'reads a hashtable' {
        $info = @{ error = 'invalid_grant'; error_description = 'AADSTS50173: gone' } | Get-PbiErrorInfo

        $info.Code, $info.OAuthError | Should -Be 'AADSTS50173', 'invalid_grant'
    }

    It 'reads the errors of a refresh and of its attempts, and nothing of one that went well' {
        $failed = [pscustomobject]@{
            requestId = $id; endTime = '2026-01-31T08:00:00.123Z'; status = 'Failed'
            serviceExceptionJson = '{"errorCode":"ModelRefreshFailed_CredentialsNotSpecified"}'
            refreshAttempts = @([pscustomobject]@{ attemptId = 1; serviceExceptionJson = '{"errorCode":"DM_GWPipeline_Client_GatewayUnreachable"}' })
        }
        $well = [pscustomobject]@{ requestId = $id; status = 'Completed'; serviceExceptionJson = $null }

        $info = $failed, $well | Get-PbiErrorInfo

        $info.Code | Should -Be 'ModelRefreshFailed_CredentialsNotSpecified', 'DM_GWPipeline_Client_GatewayUnreachable'
        $info.RequestId | Should -Be $id, $id
        $info[0].Timestamp | Should -Be ([DateTimeOffset]'2026-01-31T08:00:00.123Z')
    }

    It 'browses by pattern and by filter' {
        (Get-PbiErrorInfo 'DM_GWPipeline_*').Code | Should -Match '^DM_GWPipeline_'
        (Get-PbiErrorInfo -Category ClientSecret -Family Entra).Category | Select-Object -Unique | Should -Be 'ClientSecret'
        (Get-PbiErrorInfo *).Count | Should -BeGreaterThan 500
    }

    It 'lets no secret through' {
        $text = 'AADSTS7000215: no. client_secret=Pl4ntedSecretValue000&x=1' | Get-PbiErrorInfo | ConvertTo-Json

        $text | Should -Not -Match 'Pl4nted'
    }
}
