BeforeDiscovery {
    . "$PSScriptRoot/Staged.ps1"
    . "$PSScriptRoot/Tenant.ps1"
    $tenantHost = Find-TenantHost
    Import-Module $module -Force
    $cmdlets = (Get-Command -Module PbiDiag).Name | ForEach-Object { @{ cmdlet = $_ } }
    $topics = Get-ChildItem "$folder/en-US" -Filter about_*.help.txt | ForEach-Object { @{ topic = $_.Name -replace '\.help\.txt$' } }
    $examples = foreach ($page in Get-ChildItem "$root/module/docs/en-US" -Filter *-*.md) {
        $text = (Get-Content -LiteralPath $page.FullName -Raw) -replace "`r"
        foreach ($match in [regex]::Matches($text, '(?ms)^### (?<title>[^\n]+)\n\n```powershell\n(?<code>.*?)\n```$')) {
            @{ page = $page.BaseName; title = $match.Groups['title'].Value; code = $match.Groups['code'].Value }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Staged.ps1"
    Import-Module $module -Force
    $common = [System.Management.Automation.Cmdlet]::CommonParameters
}

AfterAll { Remove-Module PbiDiag -ErrorAction Ignore }

Describe 'Get-Help <cmdlet>' -ForEach $cmdlets {
    BeforeAll {
        $help = Get-Help $cmdlet -Full
        $command = Get-Command $cmdlet
    }

    It 'comes from a page' {
        $help.Synopsis | Should -Match '^[A-Z].*\.$'
        $help.Description.Text | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterOrEqual 3
    }

    It 'shows each way to call it as the engine knows it' {
        $shown = $help.syntax.syntaxItem | ForEach-Object { ($_.parameter | ForEach-Object { $_.name + $(if ($_.required -eq 'true') { '!' }) } | Sort-Object) -join ' ' }
        $known = $command.ParameterSets | ForEach-Object { ($_.Parameters | Where-Object Name -NotIn $common | ForEach-Object { $_.Name + $(if ($_.IsMandatory) { '!' }) } | Sort-Object) -join ' ' }

        $shown | Sort-Object | Should -Be ($known | Sort-Object)
    }

    It 'describes every parameter and no other' {
        $described = $help.parameters.parameter | Where-Object { $_.description.Text }

        $described.name | Sort-Object | Should -Be ($command.Parameters.Keys | Where-Object { $_ -notin $common } | Sort-Object)
    }

    It 'shows a parameter alone' {
        $first = @($command.Parameters.Keys | Where-Object { $_ -notin $common })[0]

        Get-Help $cmdlet -Parameter $first | Out-String | Should -Match "(?s)-$first.*Required\?.*Default value"
    }

    It 'says what it puts out' {
        $types = $command.OutputType.Name | ForEach-Object { $_ -replace '^System\.Void$', 'None' } | Sort-Object -Unique

        $help.returnValues.returnValue.type.name | Sort-Object | Should -Be $types
    }

    It 'leads to a page on the web' {
        # What -Online opens, where there is a browser.
        @($help.relatedLinks.navigationLink.uri | Where-Object { $_ })[0] | Should -Match '^https://learn\.microsoft\.com/'
    }
}

Describe 'Get-Help <topic>' -ForEach $topics {
    It 'is found, and fits the smallest window' {
        $text = (Get-Help $topic) -split '\r?\n'

        $text[0] | Should -Be 'TOPIC'
        # Prose is for every window; a command is one line, so that it can be copied.
        $text | Where-Object { $_.Length -gt $(if ($_ -like '        *') { 120 } else { 80 }) } | Should -BeNullOrEmpty
    }
}

Describe 'The examples' -Skip:(-not $tenantHost) {
    BeforeAll {
        . "$PSScriptRoot/Tenant.ps1"
        . "$PSScriptRoot/Examples.ps1"
        Push-Location $TestDrive
    }

    BeforeEach {
        Disconnect-PbiDiag -All
        Connect-Tenant $contoso
    }

    AfterAll {
        Pop-Location
        Stop-Tenant $contoso
        Remove-Item Env:IDENTITY_ENDPOINT, Env:IDENTITY_HEADER -ErrorAction Ignore
    }

    It 'of <page> run: <title>' -ForEach $examples {
        $before = @(Get-ChildItem $TestDrive).Count

        $all = & ([scriptblock]::Create($code)) 2>&1

        $all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty
        # One that shows nothing either leaves a file or says by its words that it does not mean to.
        if ($code -notmatch 'Disconnect-PbiDiag|-WhatIf') {
            @($all).Count + @(Get-ChildItem $TestDrive).Count | Should -BeGreaterThan $before
        }
    }
}
