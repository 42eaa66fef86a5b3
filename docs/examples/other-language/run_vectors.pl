#!/usr/bin/env perl
# Put the vectors to an engine of any language, and say where it answers otherwise.
#
#   perl run_vectors.pl FOLDER LEVEL COMMAND...
#
# FOLDER is what `python -m fla_rules spec export FOLDER` wrote; LEVEL is 1 to 4, or 0 for all.
# In COMMAND the words FACTS, ON and KNOWN_ON stand for the path of a dossier and for the two days; the
# command prints an assessment as JSON, or ends with 2 and one line for each mistake that begins
# with its path. Needs Perl 5.14 or later and nothing else.
use strict;
use warnings;
use File::Temp qw(tempdir);
use JSON::PP;

my ( $folder, $level, @command ) = @ARGV;
die "usage: run_vectors.pl FOLDER LEVEL COMMAND...\n" unless @command && $level =~ /\A[0-4]\z/;
my $json    = JSON::PP->new->utf8->canonical->allow_nonref;
my $scratch = tempdir( CLEANUP => 1 );
my ( $asked, $differing ) = ( 0, 0 );

opendir my $opened, $folder or die "$folder cannot be read: $!\n";
for my $path ( map { "$folder/$_" } sort grep { /[.]json\z/ } readdir $opened ) {
    my $file = decode($path);
    next unless ( $file->{format} // '' ) eq 'fla-rules.vectors/1';
    next if $level && $file->{level} != $level;
    for my $vector ( @{ $file->{vectors} } ) {
        $asked++;
        my @lines = disagreements($vector);
        $differing++ if @lines;
        print "$vector->{id}: $_\n" for @lines;
    }
}
print "$asked vectors, $differing differ\n";
exit( $asked && !$differing ? 0 : 1 );

sub decode {
    my ($path) = @_;
    open my $handle, '<:raw', $path or die "$path cannot be read: $!\n";
    local $/ = undef;
    return $json->decode(<$handle>);
}

sub disagreements {
    my ($vector) = @_;
    my ( $status, $answer, $mistakes ) = ask($vector);
    my %wanted = map { ( $_->{refused} => 1 ) }
      grep { defined $_->{refused} } @{ $vector->{expected} };
    return "the engine failed ($status): $mistakes" if $status !~ /\A[02]\z/;
    if ( $status eq '2' ) {
        my %refused = map { ( $_ => 1 ) } $mistakes =~ /^(.*?): /mg;
        return (
            ( map { "$_ is refused" } grep { !$wanted{$_} } sort keys %refused ),
            ( map { "$_ is not refused" } grep { !$refused{$_} } sort keys %wanted )
        );
    }
    return 'was accepted'         if %wanted;
    return 'gave no answer as JSON' if ref $answer ne 'HASH';
    return map { compared( $_, $answer ) } @{ $vector->{expected} };
}

sub ask {
    my ($vector) = @_;
    my %facts = ( %{ $vector->{facts} }, readings => $vector->{readings} );
    open my $handle, '>:raw', "$scratch/facts" or die "no room: $!\n";
    print {$handle} $json->encode( \%facts );
    close $handle or die "no room: $!\n";
    my %words = (
        FACTS    => "$scratch/facts",
        ON       => $vector->{on},
        KNOWN_ON => $vector->{known_on},
    );
    my @words  = map { $words{$_} // $_ } @command;
    my $status = run_engine(@words);
    my $answer = $status eq '0' ? eval { decode("$scratch/answer") } : undef;
    return ( $status, $answer, slurp("$scratch/mistakes") );
}

sub run_engine {
    my (@words) = @_;
    my $child = fork // die "no process: $!\n";
    if ( !$child ) {
        open STDOUT, '>', "$scratch/answer"   or exit 3;
        open STDERR, '>', "$scratch/mistakes" or exit 3;
        exec {$words[0]} @words or exit 3;
    }
    waitpid $child, 0;
    return $? & 127 ? "signal " . ( $? & 127 ) : $? >> 8;
}

sub slurp {
    my ($path) = @_;
    open my $handle, '<', $path or return '';
    local $/ = undef;
    return <$handle> // '';
}

sub compared {
    my ( $expected, $answer ) = @_;
    my $list = $answer;
    $list = ref $list eq 'HASH' ? $list->{$_} : undef for split /[.]/, $expected->{list};
    $list = [$list] if ref $list eq 'HASH';
    return "$expected->{list} is not in the answer" if ref $list ne 'ARRAY';
    my $where = "$expected->{list} " . $json->encode( $expected->{row} );
    my @rows  = grep { has( $_, $expected->{row} ) } @{$list};
    return @rows ? "$where is there" : () if $expected->{absent};
    return "$where stands " . scalar(@rows) . ' times' if @rows != 1;
    my ($row) = @rows;
    my @lines = map { "$where: $_ is " . $json->encode( $row->{$_} ) }
      grep { !has( $row, { $_ => $expected->{has}{$_} } ) } sort keys %{ $expected->{has} };
    my %cited = map { ( "$_->{act} $_->{article}" => 1 ) } @{ $row->{citation} // [] };
    push @lines, map { "$where does not cite $_" } grep { !$cited{$_} } @{ $expected->{cites} // [] };
    return @lines;
}

sub has {
    my ( $row, $keys ) = @_;
    return !grep { !exists $row->{$_} || !same( $row->{$_}, $keys->{$_} ) } keys %{$keys};
}

sub same {
    my ( $one, $other ) = @_;
    return $json->encode($one) eq $json->encode($other);
}
