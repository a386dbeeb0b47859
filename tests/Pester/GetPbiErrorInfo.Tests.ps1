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
