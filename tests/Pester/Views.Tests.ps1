BeforeDiscovery {
    . "$PSScriptRoot/Staged.ps1"
    . "$PSScriptRoot/ViewSamples.ps1"
    $views = foreach ($type in $viewSamples.Keys) { @{ type = $type; view = 'table' }, @{ type = $type; view = 'list' } }
    $types = ([xml](Get-Content "$folder/PbiDiag.Format.ps1xml" -Raw)).SelectNodes('//TypeName').InnerText |
        Where-Object { $_ -notmatch '#' } | Sort-Object -Unique | ForEach-Object { @{ type = $_ -replace '^PbiDiag\.Results\.' } }
}

BeforeAll {
    . "$PSScriptRoot/Staged.ps1"
    . "$PSScriptRoot/ViewSamples.ps1"
    Import-Module $module -Force
}

AfterAll { Remove-Module PbiDiag -ErrorAction Ignore }

Describe 'The view of <type> as a <view>' -ForEach $views {
    It 'is the one that was looked at' {
        Format-ViewSample $type $view | Should -BeExactly ((Get-Content "$PSScriptRoot/golden/$type.$view.txt" -Raw) -replace "`r").TrimEnd("`n")
    }

    It 'is the same for a German and for a Turk' {
        Format-ViewSample $type $view 'de-DE' | Should -BeExactly (Format-ViewSample $type $view)
        # The engine breaks lines between words only in some languages, and Turkish is not one of them: the letters are the same.
        $turkish, $english = 'tr-TR', 'en-US' | ForEach-Object { -join (((Format-ViewSample $type $view $_) -replace '\s').ToCharArray() | Sort-Object) }
        $turkish | Should -BeExactly $english
    }

    It 'fits 120 columns' {
        (Format-ViewSample $type $view) -split "`n" | Where-Object Length -GT 120 | Should -BeNullOrEmpty
    }
}

Describe 'The samples' {
    It 'hold <type>' -ForEach $types {
        $viewSamples.Keys | Should -Contain $type
    }
}

Describe 'Get-PbiErrorInfo for people' {
    It 'shows one error as a page' {
        $page = (Get-PbiErrorInfo AADSTS7000222 | Out-String) -replace "`e\[[0-9;]*m" -replace "`r"

        $page | Should -Match '(?s)^\s*AADSTS7000222: InvalidClientSecretExpiredKeysProvided\n.*\nMeaning\n.*\nCauses\n.*\nWhat to do\n  1\. .*\n  2\. .*\nTell apart\n.*\nSources\n'
    }

    It 'shows the page of one text, and what the text holds' {
        $page = 'AADSTS50173: gone. Correlation ID: c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75' | Get-PbiErrorInfo | Out-String

        $page | Should -Match 'From the text'
        $page | Should -Match 'CorrelationId +c27e5b90-8d14-4f6a-a3b1-6e0f9d8c2b75'
    }

    It 'shows several as a table' {
        'AADSTS50173: gone', 'AADSTS50126: wrong' | Get-PbiErrorInfo | Out-String | Should -Match '(?m)^\W*Code\W.*Severity.*Title'
    }

    It 'keeps the order and loses none when an error comes between' {
        $all = Get-PbiErrorInfo AADSTS70002, Nonsense, 18456 2>&1

        $all | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { 'error' } else { $_.Code } } | Should -Be 'AADSTS70002', 'error', '18456'
    }

    It 'shows as table, list, CSV and JSON what it is' {
        $one = Get-PbiErrorInfo AADSTS7000222

        $one | Format-Table | Out-String | Should -Match 'Severity'
        $one | Format-List | Out-String | Should -Match 'Meaning +:'
        ($one | ConvertTo-Csv | ConvertFrom-Csv).PSObject.Properties.Name | Should -Not -Contain 'ToPage'
        ($one | ConvertTo-Json | ConvertFrom-Json).Code | Should -Be 'AADSTS7000222'
    }

    It 'has no colour where the output is no terminal' {
        $text = & $pwsh -NoProfile -Command "Import-Module '$module'; Get-PbiErrorInfo AADSTS7000222" | Out-String

        $text | Should -Match 'What to do'
        $text | Should -Not -Match "`e"
    }
}
